/** Gives a footer's words for a page's number with it, and how many pages there are, in place of {page} and {pages}. */
export const numbered = (words: string, page: string | number, pages: string | number): string =>
  words.replaceAll('{pages}', String(pages)).replaceAll('{page}', String(page))

/** Stands for the page's own number, or for the number of pages, in a footer's line. */
export const pageNumber = '\u{E000}'
export const pageCount = '\u{E001}'
