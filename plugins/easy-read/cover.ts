import { dirname } from 'node:path'
import { readEdition } from '../content/edition-file.ts'
import { withoutComments } from '../content/markdown/comments.ts'
import { asNamed, findPicture, pictureAddress } from '../content/markdown/pictures.ts'
import { textBelow } from '../content/text-below.ts'
import { parsedHtml } from '../content/parsed-html.ts'
import { namesOf, stateNames } from '../content/data/index.ts'
import type { Facts, Organisation } from '../content/data/index.ts'
import { limitsIn, stateFacts } from '../content/text/index.ts'
import { inEnglish } from '../languages/languages.ts'
import type { Speaker } from '../languages/language.ts'
import type { TimeLimit } from '../languages/time-limits.ts'

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

/**
 * Gives the first picture of the easy read in a file, as a file of its own under `folder` on the site: a list of leaflets would
 * be large with all drawings in itself. Gives undefined where the easy read has none, or one that cannot be shown.
 */
export function coverOf(inputPath: string, folder: string): CoverPicture | undefined {
  const { text } = withoutComments(textBelow(readEdition(inputPath).contents))
  const source = /!\[[^\]]*\]\(<?(pictures\/[^)>\n]+)>?\)/.exec(text)?.[1]
  if (source === undefined) return undefined
  const found = findPicture(asNamed(source), dirname(inputPath))
  if ('what' in found) return undefined
  const { width, height } = found
  return {
    address: pictureAddress(folder, found),
    ...{ width: String(width), height: String(height) },
  }
}

/** Gives a cover's sentences with their facts and names stated as the text states them, each time limit on one line. */
export function coverLines(
  lines: string[],
  facts: Facts,
  organisation?: Organisation,
  speaker: Speaker = inEnglish,
): string[] {
  const names = namesOf(organisation)
  return lines.map((line) => {
    const stated = stateNames(stateFacts(line, facts, 'easy-read', speaker), names)
    return keepWhole(stated, limitsIn(stated, facts, speaker))
  })
}

/** Keeps each time limit on one line, by spaces that do not break: a number without its unit misleads. */
function keepWhole(text: string, limits: TimeLimit[]): string {
  return limits.reduceRight(
    (line, { whole: { start, end } }) =>
      line.slice(0, start) + line.slice(start, end).replaceAll(' ', '\u{A0}') + line.slice(end),
    text,
  )
}
