import { firstDifference } from '../../text/index.ts'
import type { PrintJob } from './print.ts'
import type { Printed } from './read-printed.ts'

/** The white that printers leave at the paper's edge, in pt. */
const unprintable = 14

/** Throws where a printed file lacks or repeats a word of its page, or where a page's footer is missing or cut off. */
export function verify(
  { pages }: Printed,
  expected: string[],
  { publicAddress, format }: Pick<PrintJob, 'publicAddress' | 'format'>,
): void {
  const name = `${publicAddress} as ${format}`
  const difference = firstDifference(
    expected,
    pages.flatMap((page) => page.text),
  )
  if (difference) {
    throw new Error(
      `The printed words part from the page's at word ${difference.at + 1} of ${name}: the page says "${difference.expected}", the paper "${difference.actual}". Look for styles that hide or repeat text on paper.`,
    )
  }
  pages.forEach((page, index) => {
    const footer = page.margins.join(' ')
    const wanted = `Page ${index + 1} of ${pages.length}`
    if (!footer.includes(wanted)) {
      throw new Error(
        `Page ${index + 1} of ${name} does not say "${wanted}" in its footer: "${footer}". Give the footer more room.`,
      )
    }
    if (page.lines.some(({ y }) => y < unprintable)) {
      throw new Error(
        `The footer of page ${index + 1} of ${name} runs off the paper. Give it more room, or shorter lines.`,
      )
    }
  })
}
