import { today } from '../../plugins/languages/dates.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { chosenPairs } from './choice.ts'
import type { Compared } from './compared.ts'
import { shown } from './show.ts'
import type { Terminal } from './terminal.ts'

/** What a person wants of a comparison. */
export interface Comparison {
  /** Who compares the texts; without a name nothing is recorded. */
  by?: string | undefined
  /** The only section to compare, by its id in either text. */
  section?: string | undefined
  /** Records all without asking. */
  yes?: boolean | undefined
}

/**
 * Shows the pairs of two texts that somebody has to compare, asks about each, and records those that somebody compared.
 * Throws if nobody can answer.
 */
export async function compare(
  compared: Compared,
  wish: Comparison,
  terminal: Terminal,
): Promise<void> {
  const { by, section, yes = false } = wish
  const pairs = chosenPairs(compared, section)
  let recorded = 0
  for (const [index, pair] of pairs.entries()) {
    terminal.say(`${index + 1} of ${pairs.length}`)
    for (const line of shown(pair, terminal.display)) terminal.say(line)
    terminal.say()
    const isAnswered = () => terminal.answers && terminal.ask(compared.question)
    if (by === undefined || !(yes || (await isAnswered()))) continue
    // Each answer is saved at once, so that a person can stop in between. What was shown is what is recorded.
    await pair.confirm(by, today())
    recorded += 1
  }
  if (pairs.length === 0) terminal.say(compared.nothing)
  else if (by === undefined)
    terminal.say('Nothing was recorded. To record it, add --by "Your name".')
  else if (!yes && !terminal.answers)
    throw new UserError(
      'Nothing was recorded, because there is nobody to answer. Add --yes to record all.',
    )
  else terminal.say(`Recorded ${recorded} of ${pairs.length} in ${compared.recordFile}.`)
}
