/** Stands for the page's own number, or for the number of pages, in a footer's line. */
export const pageNumber = '\u{E000}'
export const pageCount = '\u{E001}'
