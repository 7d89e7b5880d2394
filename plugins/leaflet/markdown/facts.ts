import type { MarkdownIt } from 'markdown-it'
import type { Facts } from '../../shared/data/index.ts'
import { editionOf } from '../../shared/editions.ts'
import { contextOf, note } from '../../shared/markdown/context.ts'
import { limitOf, sameLimit, stateFacts, unknownFacts } from '../../text/index.ts'
import { limitsByHand } from '../facts/index.ts'

/** States the facts that a leaflet names, like `{appeal-to-tribunal}`, and notes time limits that are written by hand. */
export function facts(library: MarkdownIt): void {
  library.core.ruler.after('normalize', 'facts', (state) => {
    const { facts, page } = contextOf(state.env)
    const edition = editionOf(page.inputPath)
    if (!edition) return
    for (const { name, line, column } of unknownFacts(state.src, facts)) {
      const what = `There is no fact "${name}".`
      note(state.env, line, what, `_data/facts.yaml has: ${names(facts)}.`, column)
    }
    for (const { text, line } of limitsByHand(state.src)) {
      const same = Object.keys(facts).filter((name) => isSame(facts, name, text))
      const what = `The time limit "${text}" is written by hand.`
      if (same.length > 0) {
        const choice = same.map((name) => `{${name}}`).join(' or ')
        note(state.env, line, what, `Write ${choice}, so that it follows _data/facts.yaml.`)
      }
    }
    state.src = stateFacts(state.src, facts, edition.kind)
  })
}

function isSame(facts: Facts, name: string, text: string): boolean {
  const fact = facts[name]
  return fact !== undefined && sameLimit(fact, limitOf(text))
}

function names(facts: Facts): string {
  return Object.keys(facts).join(', ') || 'none'
}
