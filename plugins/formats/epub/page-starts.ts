import { diffArrays } from 'diff'
import type { PrintedWord } from '../pdf/words-by-page.ts'

/** Where a printed page begins in a text: the index of the page, and that of the word. */
export interface PageStart {
  page: number
  word: number
}

/** A page with fewer words of the text counts only if it continues it, or if they are at least half of the page: web addresses have some by chance. */
const enough = 4

/**
 * Gives where each printed page begins in a text, in the order of both. A page with no words of the text, such as a list of web
 * addresses, is left out. The first begins with the text: a cover may have few words of it.
 */
export function pageStarts(text: string[], printed: PrintedWord[]): PageStart[] {
  const found = places(text, printed)
  const first = new Map<number, number>()
  const shared = new Map<number, number>()
  found.forEach((at, word) => {
    const page = at === undefined ? undefined : printed[at]?.page
    if (page === undefined) return
    if (!first.has(page)) first.set(page, word)
    shared.set(page, (shared.get(page) ?? 0) + 1)
  })
  const all = new Map<number, number>()
  for (const { page } of printed) all.set(page, (all.get(page) ?? 0) + 1)
  const isOf = ({ page, word }: PageStart) => {
    const goesOn = found[word] === (found[word - 1] ?? NaN) + 1
    return goesOn || (shared.get(page) ?? 0) >= Math.min(enough, (all.get(page) ?? 0) / 2)
  }
  const [cover, ...others] = [...first].map(([page, word]) => ({ page, word }))
  return cover ? [{ ...cover, word: 0 }, ...others.filter(isOf)] : []
}

/**
 * Gives for each word of a text its index in print, undefined where print lacks it; the later the word, the higher its index.
 *
 * Print has most words of the text, in its order, and more between them: a cover, web addresses, the head of a table before each of its
 * cells. The longest sequence that both have (`diff`) is what was printed of the text. Where print has a word of it twice,
 * such as the "We" of a cover and that with which the next page begins, `diff` takes the first. The one beside the words that
 * come next is meant, so each stretch draws the words before it to it: no fewer have a place then, and all are in order.
 */
function places(text: string[], printed: PrintedWord[]): (number | undefined)[] {
  const found: (number | undefined)[] = text.map(() => undefined)
  let [inPrint, inText] = [0, 0]
  const changes = diffArrays(
    printed.map(({ word }) => word),
    text,
    { comparator: isSame },
  )
  for (const { added, removed, count } of changes) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) found[inText + step] = inPrint + step
    if (!added) inPrint += count
    if (!removed) inText += count
  }
  for (let word = text.length - 1; word > 0; word--) {
    const before = (found[word] ?? 0) - 1
    const isMeant = isSame(printed[before]?.word ?? '', text[word - 1] ?? '')
    if (!isMeant || found[word - 1] === before) continue
    const other = found.indexOf(before)
    if (other >= 0) found[other] = undefined
    found[word - 1] = before
  }
  return found
}

/** Paper has a colon after the name of a column, where it has a wide table as a list. */
const isSame = (printed: string, word: string): boolean =>
  printed === word || printed === `${word}:`
