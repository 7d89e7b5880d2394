import { firstDifference, words } from '../../text/index.ts'
import type { PageFacts } from './facts.ts'
import type { PrintJob } from './print.ts'
import type { Printed, PrintedPage } from './read-printed.ts'
import { isTag } from './reading/reading.ts'
import type { Reading } from './reading/reading.ts'

/** The white that printers leave at the paper's edge, in pt. */
const unprintable = 14

/** What a printed file should be: how its page reads, and the heights of its margins in pt. */
export interface Wanted {
  reading: Reading
  margins: PageFacts['margins']
}

/**
 * Throws where a printed file does not read as its page: where its tags lack, repeat or move a word, or give it
 * another element (ISO 14289-1, 7.1). Throws too where a page's text stands outside the tags, or its footer is missing or cut off.
 */
export function verify(
  { pages, reading }: Printed,
  wanted: Wanted,
  { publicAddress, format }: Pick<PrintJob, 'publicAddress' | 'format'>,
): void {
  const name = `${publicAddress} as ${format}`
  pages.forEach((page, index) => {
    const untagged = wordsOutsideTags(page, pages.slice(0, index), wanted.margins)
    if (untagged !== undefined) {
      throw new Error(
        `"${untagged}" on page ${index + 1} of ${name} has no tag, so screen readers do not read it. Write it in the page itself, not in a style sheet (::before, the quotation marks of <q>), and remove aria-hidden, opacity and filters.`,
      )
    }
  })
  compare(wanted.reading, reading, name)
  pages.forEach((page, index) => {
    const footer = page.margins.join(' ')
    const number = `Page ${index + 1} of ${pages.length}`
    if (!footer.includes(number)) {
      throw new Error(
        `Page ${index + 1} of ${name} does not say "${number}" in its footer: "${footer}". Give the footer more room.`,
      )
    }
    if (page.lines.some(({ y }) => y < unprintable)) {
      throw new Error(
        `The footer of page ${index + 1} of ${name} runs off the paper. Give it more room, or shorter lines.`,
      )
    }
  })
}

function compare(expected: Reading, actual: Reading, name: string): void {
  const difference = firstDifference(expected, actual, { wholeWords: true })
  if (!difference) return
  const { at } = difference
  const joined = joinedAt(expected, actual)
  if (joined !== undefined) {
    throw new Error(
      `The PDF joins "${joined}" of ${name} into one word. Put white space between the elements that hold these words.`,
    )
  }
  const isWord = (token: string) => !isTag(token)
  const word = expected.slice(at).find(isWord) ?? expected.findLast(isWord) ?? ''
  const number = expected.slice(0, at).filter(isWord).length + 1
  throw new Error(
    `The PDF differs from the page at word ${number}, "${word}", of ${name}: the page says "${difference.expected}", the PDF's tags say "${difference.actual}". Look for styles that hide, move or repeat text on paper, and for elements that print cannot tag.`,
  )
}

/** The words that the PDF's tags run together where the two part, if they do. */
function joinedAt(expected: Reading, actual: Reading): string | undefined {
  const at = expected.findIndex((token, index) => token !== actual[index])
  const found = actual[at] ?? ''
  if (found === '<joined>') return [actual[at - 1], expected[at]].join(' ')
  let together = ''
  for (let end = at; end < expected.length && found.startsWith(together); end++) {
    together += expected[end] ?? ''
    if (end > at && together === found) return expected.slice(at, end + 1).join(' ')
  }
  return undefined
}

/** The first words of the body, if any, that stand in no tag and do not repeat what an earlier page has: the head of a long table does. */
function wordsOutsideTags(
  { lines, height }: PrintedPage,
  earlier: PrintedPage[],
  { top, bottom }: Wanted['margins'],
): string | undefined {
  return lines
    .filter(({ inMargin, y }) => inMargin && y > bottom && y < height - top)
    .map(({ text }) => words(text).join(' '))
    .filter((text) => /[\p{L}\p{N}\p{Pi}\p{Pf}"]/u.test(text))
    .find((text) => !earlier.some((page) => page.text.join(' ').includes(text)))
}
