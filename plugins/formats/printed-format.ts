import type { BuiltPage } from '../site/built-pages.ts'
import type { Format } from './format.ts'

/** A printed format whose pages another tells, and the page's link to its file. */
export interface PrintedFormat {
  format: Format
  href: string
}

/** Gives the printed format whose pages a format of a page tells; undefined where the page does not ask for it, or no format has its name. */
export function printedFor(
  { contract }: BuiltPage,
  { pagesOf }: Pick<Format, 'pagesOf'>,
  known: Format[],
): PrintedFormat | undefined {
  const format = known.find(({ name }) => name === pagesOf)
  const link = contract.alternates.find((one) => one.format === pagesOf)
  return format && link && { format, href: link.href }
}
