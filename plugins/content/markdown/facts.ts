import type { MarkdownIt } from 'markdown-it'
import { namesOf } from '../data/index.ts'
import { contactFindings } from '../contacts.ts'
import { blankComments } from './comments.ts'
import { contextOf, note } from './context.ts'
import { factsNamed, stateFacts, unknownFacts } from '../text/index.ts'
import { limitsByHand, wrongWithBraces, wrongWithLimit } from '../facts/index.ts'

/** States the facts that a leaflet names, like `{appeal-to-tribunal}`, and notes time limits and contacts that are written by hand. */
export function facts(library: MarkdownIt): void {
  library.core.ruler.after('normalize', 'facts', (state) => {
    const context = contextOf(state.env)
    const { facts, edition, links, organisation, speaker, stated } = context
    context.written = state.src.split('\n')
    const names = namesOf(organisation)
    if (!edition) return
    const published = blankComments(state.src)
    for (const fact of unknownFacts(published, facts, names, { markdown: true })) {
      const { what, remedy } = wrongWithBraces(fact, facts, names)
      note(state.env, fact.line, what, remedy, fact.column)
    }
    const data = organisation && { organisation, links }
    for (const found of data ? contactFindings(published, '', data) : [])
      note(state.env, (found.line ?? 1) - 1, found.what, found.remedy, found.column)
    for (const { text, line } of limitsByHand(state.src, facts, speaker)) {
      const wrong = wrongWithLimit(text, facts, speaker)
      if (wrong) note(state.env, line, wrong.what, wrong.remedy)
    }
    for (const [line, words] of state.src.split('\n').entries())
      stated.set(
        line,
        factsNamed(words).filter((name) => Object.hasOwn(facts, name)),
      )
    state.src = stateFacts(state.src, facts, edition.kind, speaker)
  })
}
