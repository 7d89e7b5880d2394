import { words } from '../../languages/words.ts'
import type { PageFacts } from './facts.ts'
import { refuse } from './faults.ts'
import type { PrintFault } from './faults.ts'
import type { Names } from './names.ts'
import type { Printed, PrintedPage } from './read-printed.ts'
import { readingFaults } from './reading/difference.ts'
import type { Reading } from './reading/reading.ts'

/** The white that printers leave at the paper's edge, in pt. */
const unprintable = 14

/** What a printed file should be: how its page reads, and the heights of its margins in pt. */
export interface Wanted {
  reading: Reading
  margins: PageFacts['margins']
  /** What every page's footer has to say; `Page 1 of 4` unless told. */
  footer?: (page: number, pages: number) => string[]
}

/** Throws a PrintFaults with all that `compare` finds. */
export function verify(printed: Printed, wanted: Wanted, names: Names): void {
  refuse(compare(printed, wanted, names))
}

/**
 * Tells where a printed file does not read as its page: where its tags lack, repeat or move a word, or give it
 * another element (ISO 14289-1, 7.1). Tells too where a page's text stands outside the tags, or its footer is missing or cut off.
 */
export function compare(
  { pages, reading }: Printed,
  { reading: expected, margins, footer = pageNumber }: Wanted,
  { publicAddress, format }: Names,
): PrintFault[] {
  const name = `${publicAddress} as ${format}`
  return [
    ...pages.flatMap((page, index) =>
      wordsOutsideTags(page, pages.slice(0, index), margins).map(({ text, next }) => ({
        what: `"${text}" on page ${index + 1} of ${name} has no tag, so screen readers do not read it.`,
        remedy:
          'Write it in the page itself, not in a style sheet (::before, the quotation marks of <q>), and remove aria-hidden, opacity and filters.',
        words: next ?? text,
      })),
    ),
    ...readingFaults('The PDF', expected, reading),
    ...pages.flatMap((page, index) =>
      footerFaults(page, footer(index + 1, pages.length), `${index + 1} of ${name}`),
    ),
  ]
}

const pageNumber = (page: number, pages: number) => [`Page ${page} of ${pages}`]

function footerFaults(page: PrintedPage, wanted: string[], place: string): PrintFault[] {
  const footer = page.margins.join(' ')
  const said = asWords(footer)
  const bag = lettersOf(footer)
  const missing = wanted.filter((line) =>
    fromTheRight.test(footer) ? !holds(bag, lettersOf(line)) : !said.includes(asWords(line)),
  )
  return [
    ...missing.map((line) => ({
      what: `Page ${place} does not say "${line}" in its footer: "${footer}".`,
      remedy: 'Give the footer more room.',
    })),
    ...(page.lines.some(({ y }) => y < unprintable)
      ? [
          {
            what: `The footer of page ${place} runs off the paper.`,
            remedy: 'Give it more room, or shorter lines.',
          },
        ]
      : []),
  ]
}

/** pdf.js gives the letters of a footer's line in these scripts as they are painted, each in its own form. */
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** How often a text has each letter, without its form; fonts draw Arabic letters and their dots apart, so that only the others can be counted. */
function lettersOf(text: string): Map<string, number> {
  const letters = new Map<string, number>()
  for (const letter of text.normalize('NFKC').replace(/[\s\p{Script=Arabic}]/gu, ''))
    letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}

const holds = (bag: Map<string, number>, wanted: Map<string, number>): boolean =>
  [...wanted].every(([letter, times]) => (bag.get(letter) ?? 0) >= times)

const asWords = (text: string): string => words(text).join(' ')

/**
 * Whether a page has a line in its text. One from the right is known by its letters: outside of the tags they are in the order of the
 * paper, within them in the order in which they are read.
 */
function hasLine({ text, lines }: PrintedPage, line: string): boolean {
  if (text.join(' ').includes(line)) return true
  const letters = sorted(line)
  return (
    fromTheRight.test(line) && lines.some((one) => !one.inMargin && sorted(one.text) === letters)
  )
}

const sorted = (text: string): string => Array.from(words(text).join('')).sort().join('')

/** The lines of the body that are in no tag and do not repeat what an earlier page has, as the head of a long table does; with the tagged line after each. */
function wordsOutsideTags(
  { lines, height }: PrintedPage,
  earlier: PrintedPage[],
  { top, bottom }: Wanted['margins'],
): { text: string; next: string | undefined }[] {
  return lines.flatMap((line, index) => {
    const text = words(line.text).join(' ')
    const isLoose = line.inMargin && line.y > bottom && line.y < height - top
    if (!isLoose || !/[\p{L}\p{N}\p{Pi}\p{Pf}"]/u.test(text)) return []
    if (earlier.some((page) => hasLine(page, text))) return []
    const next = lines.slice(index + 1).find(({ inMargin }) => !inMargin)?.text
    return [{ text, next: next && words(next).join(' ') }]
  })
}
