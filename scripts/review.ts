import { checkedByReaders, readersState, writtenRecord } from '../plugins/review/index.ts'
import { writeWhole } from '../plugins/files/write-whole.ts'
import { today } from '../plugins/languages/dates.ts'
import { chosenLeaflet, chosenTranslations, nameAfter } from './review/choice.ts'
import { compare } from './review/compare.ts'
import type { Comparison } from './review/compare.ts'
import { comparedEditions, comparedTranslations } from './review/compared.ts'
import { ownTerminal } from './review/terminal.ts'
import type { Terminal } from './review/terminal.ts'

/** What a person wants of a review. */
export interface ReviewWish extends Comparison {
  leaflet?: string | undefined
  /** The language whose texts to compare with what they were made of. */
  language?: string | undefined
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
  const { language } = wish
  if (language !== undefined && wish.leaflet !== undefined) {
    const translations = await chosenTranslations(wish.leaflet, language)
    await compare(comparedTranslations(translations), { ...wish, by }, terminal)
    return
  }
  const leaflet = await chosenLeaflet(wish.leaflet)
  if (readers !== undefined) {
    leaflet.record = checkedByReaders(leaflet, readers, today())
    await writeWhole(leaflet.recordFile, writtenRecord(leaflet.record))
    terminal.say(`Recorded that readers have checked it: ${readers}.`)
  }
  if (readers === undefined || by !== undefined)
    await compare(comparedEditions(leaflet), { ...wish, by }, terminal)
  if (readersState(leaflet).state !== 'checked')
    terminal.say('Readers have not checked this version of the easy read.')
}
