import type { Page } from 'puppeteer'
import { readContents, writePageNumbers } from './in-page/page-numbers.ts'
import { PrintFaults, refuse } from './faults.ts'
import type { PrintFault } from './faults.ts'
import type { Names } from './names.ts'
import { pagesOfTargets } from './targets.ts'

/** After so many prints the numbers have to be right: one to read them, one to see them written, one in case they moved. */
const prints = 3

/**
 * Prints a prepared page by `draw` until its contents say on which page each of their targets is, because Chromium
 * cannot count the pages of targets (`target-counter` of CSS Generated Content for Paged Media 3). Throws a
 * PrintFaults where a target is not on the paper, or where the numbers change what they count.
 */
export async function numberContents(
  page: Page,
  { publicAddress, format }: Names,
  draw: (page: Page) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const ids = await page.evaluate(readContents)
  const name = `${publicAddress} as ${format}`
  let written: number[] = []
  for (let print = 1; print <= prints; print++) {
    const drawn = await draw(page)
    const numbers = numbersOf(ids, await pagesOfTargets(drawn), name)
    if (String(numbers) === String(written)) return drawn
    await page.evaluate(writePageNumbers, numbers)
    written = numbers
  }
  throw new PrintFaults([
    {
      what: `The page numbers in the contents of ${name} move the text to other pages each time they are written.`,
      remedy: 'Give the numbers more room.',
    },
  ])
}

function numbersOf(ids: string[], pages: Map<string, number>, name: string): number[] {
  const faults = ids
    .filter((id) => !pages.has(id))
    .map((id): PrintFault => ({
      what: `The contents of ${name} ask for the page of "${id}", and nothing on the paper has that id.`,
      remedy: 'Link to a heading that is printed, in the same line of the contents.',
      words: id,
    }))
  refuse(faults)
  return ids.map((id) => pages.get(id) ?? 0)
}
