import { wholePages } from '../../plugins/host/whole-pages.ts'
import type { SiteCheck } from './check.ts'

/** The words of leaflets' files that their pages do not have. */
export const whole: SiteCheck = ({ pages }, { drafts, editions, facts, known, place }) => ({
  findings: wholePages(pages, {
    editions: [...editions, ...drafts.editions],
    place,
    facts: facts.value,
    organisation: known.organisation,
  }),
})
