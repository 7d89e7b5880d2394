import { linesOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** No underlining. Markdown has none, but writers try HTML. */
export const underlining: Rule = {
  name: 'underlining',
  asks: 'no underlining',
  sources: [sources.inclusionEurope],
  find: (text) =>
    linesOf(text)
      .flatMap(({ marks }) => marks)
      .filter(({ kind, text: marked }) => kind === 'html' && /^<(?:u|ins)\b/i.test(marked))
      .map(({ place }) => ({
        place,
        what: 'Underlining is hard to read, and looks like a link',
        remedy: 'Remove it. Put two asterisks on each side of a hard word.',
      })),
}
