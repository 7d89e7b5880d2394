import { wholePages } from '../../plugins/host/whole-pages.ts'
import type { BuiltPage } from '../../plugins/site/built-pages.ts'
import type { SiteCheck } from './check.ts'

/** The words of leaflets' files that their pages do not have. */
export const whole: SiteCheck = (
  { pages, unsound = [] },
  { drafts, editions, facts, known, place },
) => ({
  findings: wholePages(sound(pages, unsound), {
    editions: [...editions, ...drafts.editions],
    place,
    facts: facts.value,
    organisation: known.organisation,
  }),
})

/** What a text with mistakes loses on its page may come of them. */
const sound = (pages: BuiltPage[], unsound: BuiltPage[]): BuiltPage[] =>
  pages.filter((page) => !unsound.includes(page))
