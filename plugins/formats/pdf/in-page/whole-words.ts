/**
 * Runs in the page: no word is broken by a hyphen that nobody wrote, and soft hyphens go. Chromium would paint one as
 * a hyphen of the text, and the word would be read and copied with it. While `keepWordsWhole` is on, no word is broken
 * at all, except in code, which has to keep its line.
 */
export function addWholeWords(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    [data-everyleaf-main], [data-everyleaf-main] * { hyphens: none !important }
    [data-whole-words] :is([data-everyleaf-main], [data-everyleaf-main] :not(pre, pre *)) {
      overflow-wrap: normal !important;
      word-break: normal !important;
    }`)
  document.adoptedStyleSheets.push(sheet)
  const main = document.querySelector('[data-everyleaf-main]')
  if (!main) return
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data.includes('\u00AD')) text.data = text.data.replaceAll('\u00AD', '')
  }
}

/** Runs in the page: lets no word break, however long it is, or lets the page's own style decide. */
export function keepWordsWhole(on: boolean): void {
  document.documentElement.toggleAttribute('data-whole-words', on)
}
