import type { PageMap } from './page-map.ts'
import { textObjects } from './text-objects.ts'
import type { TextOf } from './text-reader.ts'

/** A page's text: that of its marked content by its MCID, and the pieces that are in no element, those of its margins. */
export interface PageText {
  marked: Map<number, string>
  unmarked: string[]
}

/**
 * Gives the text of a page as assistive technology finds it: the letters of its glyphs in the order in which they are
 * painted, and nothing where a line ends. pdf.js would put spaces where it sees gaps, and knows neither ReversedChars nor
 * ActualText (ISO 32000-1, 9.10.2, 14.8.2.3.3 and 14.9.4).
 */
export function pageText(map: PageMap, textOf: TextOf): PageText {
  const marked = new Map<number, string>()
  const unmarked: string[] = []
  for (const object of textObjects(map)) {
    const { owner } = object
    if (typeof owner === 'number') marked.set(owner, (marked.get(owner) ?? '') + textOf(object))
    else unmarked.push(textOf(object))
  }
  return { marked, unmarked }
}
