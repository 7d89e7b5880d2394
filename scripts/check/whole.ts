import { wholePage } from '../../plugins/host/whole-pages.ts'
import type { Finding } from '../../plugins/index.ts'
import type { SiteCheck } from './check.ts'

/** The words of leaflets' files that their pages do not have. */
export const whole: SiteCheck = (
  { unsound = [] },
  { drafts, editions, facts, known, place, speaker },
) => {
  const lostOn = wholePage({
    editions: [...editions, ...drafts.editions],
    place,
    facts: facts.value,
    organisation: known.organisation,
    speaker,
  })
  const findings: Finding[] = []
  return {
    look(page) {
      // What a text with mistakes loses on its page may come of them.
      if (!unsound.includes(page)) findings.push(...lostOn(page))
    },
    outcome: () => ({ findings }),
  }
}
