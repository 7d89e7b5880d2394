import type { MarkdownIt } from 'markdown-it'
import type { Facts } from '../../shared/data/index.ts'
import { editionOf } from '../../shared/editions.ts'
import { contextOf, note } from '../../shared/markdown/context.ts'
import { factsNamed, stateFacts, unknownFacts, waysToState } from '../../text/index.ts'
import { factsWithLimit, limitsByHand } from '../facts/index.ts'

/** States the facts that a leaflet names, like `{appeal-to-tribunal}`, and notes time limits that are written by hand. */
export function facts(library: MarkdownIt): void {
  library.core.ruler.after('normalize', 'facts', (state) => {
    const { facts, page, stated } = contextOf(state.env)
    const edition = editionOf(page.inputPath)
    if (!edition) return
    for (const fact of unknownFacts(state.src, facts)) {
      const { what, remedy } = wrongWith(fact, facts)
      note(state.env, fact.line, what, remedy, fact.column)
    }
    for (const { text, line } of limitsByHand(state.src)) {
      const same = factsWithLimit(text, facts)
      const what = `The time limit "${text}" is written by hand.`
      if (same.length > 0) {
        const choice = same.map((name) => `{${name}}`).join(' or ')
        note(state.env, line, what, `Write ${choice}, so that it comes from _data/facts.yaml.`)
      }
    }
    for (const [line, words] of state.src.split('\n').entries()) stated.set(line, factsNamed(words))
    state.src = stateFacts(state.src, facts, edition.kind)
  })
}

/** What is wrong with braces that do not state a fact: their name, or how it is written. */
function wrongWith(
  { braces, name }: { braces: string; name: string },
  facts: Facts,
): { what: string; remedy: string } {
  if (Object.hasOwn(facts, name)) {
    const ways = waysToState(name)
    const remedy = `Write ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''}.`
    return { what: `"${braces}" does not state a fact.`, remedy }
  }
  return { what: `There is no fact "${name}".`, remedy: `_data/facts.yaml has: ${names(facts)}.` }
}

function names(facts: Facts): string {
  return Object.keys(facts).join(', ') || 'none'
}
