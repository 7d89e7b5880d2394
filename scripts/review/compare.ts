import { confirmed } from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'
import { today } from '../../plugins/languages/dates.ts'
import { chosenPairs } from './choice.ts'
import { keep } from './keep.ts'
import { shown } from './show.ts'
import type { Terminal } from './terminal.ts'
import { siteLanguage } from './texts.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** What a person wants of a comparison. */
export interface Comparison {
  /** Who compares the texts; without a name nothing is recorded. */
  by?: string | undefined
  /** The only section to compare, by its id in either edition. */
  section?: string | undefined
  /** Records all without asking. */
  yes?: boolean | undefined
}

const question = 'Does the easy read say what the full edition says?'

/**
 * Shows the pairs of a leaflet that somebody has to compare, asks about each, and records those that somebody compared.
 * Throws if nobody can answer.
 */
export async function compare(
  leaflet: LeafletTexts,
  wish: Comparison,
  terminal: Terminal,
): Promise<void> {
  const { by, section, yes = false } = wish
  const pairs = chosenPairs(leaflet, section)
  const language = await siteLanguage()
  let recorded = 0
  for (const [index, pair] of pairs.entries()) {
    terminal.say(`${index + 1} of ${pairs.length}`)
    for (const line of shown(pair, leaflet, language, terminal.display)) terminal.say(line)
    terminal.say()
    if (by === undefined || !(yes || (terminal.answers && (await terminal.ask(question))))) continue
    // Each answer is saved at once, so that a person can stop in between. What was shown is what is recorded.
    leaflet.record = confirmed(leaflet, [pair], by, today())
    await keep(leaflet)
    recorded += 1
  }
  if (pairs.length === 0) terminal.say('Nothing has changed since the two editions were compared.')
  else if (by === undefined)
    terminal.say('Nothing was recorded. To record it, add --by "Your name".')
  else if (!yes && !terminal.answers)
    throw new UserError(
      'Nothing was recorded, because there is nobody to answer. Add --yes to record all.',
    )
  else terminal.say(`Recorded ${recorded} of ${pairs.length} in ${leaflet.recordFile}.`)
}
