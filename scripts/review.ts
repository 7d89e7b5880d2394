import { checkedByReaders, readersState } from '../plugins/easy-read/review/index.ts'
import { today } from '../plugins/languages/dates.ts'
import { chosenLeaflet, nameAfter } from './review/choice.ts'
import { compare } from './review/compare.ts'
import type { Comparison } from './review/compare.ts'
import { keep } from './review/keep.ts'
import { ownTerminal } from './review/terminal.ts'
import type { Terminal } from './review/terminal.ts'

/** What a person wants of a review. */
export interface ReviewWish extends Comparison {
  leaflet?: string | undefined
  /** The readers who have checked the easy read. */
  readers?: string | undefined
}

/**
 * Shows the sections of a leaflet that somebody has to compare, and records that somebody did, or that readers have
 * checked its easy read. Throws if it cannot tell what a person wants.
 */
export async function review(wish: ReviewWish, terminal: Terminal = ownTerminal()): Promise<void> {
  const by = nameAfter('--by', wish.by)
  const readers = nameAfter('--readers', wish.readers)
  const leaflet = await chosenLeaflet(wish.leaflet)
  if (readers !== undefined) {
    leaflet.record = checkedByReaders(leaflet, readers, today())
    await keep(leaflet)
    terminal.say(`Recorded that readers have checked it: ${readers}.`)
  }
  if (readers === undefined || by !== undefined) await compare(leaflet, { ...wish, by }, terminal)
  if (readersState(leaflet).state !== 'checked')
    terminal.say('Readers have not checked this version of the easy read.')
}
