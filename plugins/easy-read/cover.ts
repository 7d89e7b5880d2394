import { parsedHtml } from '../content/parsed-html.ts'
import { namesOf, stateNames } from '../content/data/index.ts'
import type { Facts, Organisation } from '../content/data/index.ts'
import { stateFacts } from '../content/text/index.ts'
import { timeLimits } from '../languages/time-limits.ts'

/** A picture as a page shows it: its address, and its width and height in px. */
export interface CoverPicture {
  address: string
  width: string
  height: string
}

/** Gives the first picture of an easy read's rows, for its cover; undefined where it has none. */
export function firstPicture(html: string): CoverPicture | undefined {
  const page = parsedHtml(html)
  const { src, width = '', height = '' } = page('.row .picture img').first().attr() ?? {}
  return src === undefined ? undefined : { address: src, width, height }
}

/** Gives a cover's sentences with their facts and names stated as the text states them, each time limit on one line. */
export function coverLines(lines: string[], facts: Facts, organisation?: Organisation): string[] {
  const names = namesOf(organisation)
  return lines.map((line) => keepWhole(stateNames(stateFacts(line, facts, 'easy-read'), names)))
}

/** Keeps each time limit on one line, by spaces that do not break: a number without its unit misleads. */
function keepWhole(text: string): string {
  return timeLimits(text).reduceRight(
    (line, { whole: { start, end } }) =>
      line.slice(0, start) + line.slice(start, end).replaceAll(' ', '\u{A0}') + line.slice(end),
    text,
  )
}
