/**
 * Runs in the page: the headings that the main part shows, and its HTML without what is hidden; there,
 * `data-line` stands on what the style sheet sets in a line of text, and of pictures there is nothing but what is said of them.
 */
export function readMain(): { headings: string[]; html: string } {
  const main = document.querySelector<HTMLElement>('[data-everyleaf-main]') ?? document.body
  // In a document of its own the copy loads no pictures.
  const other = document.implementation.createHTMLDocument()
  const clone = other.importNode(main, true)
  let copy = clone
  if (main === document.body) {
    // A body within other HTML would not be read.
    copy = other.createElement('div')
    if (main.lang !== '') copy.lang = main.lang
    copy.append(...clone.childNodes)
  }
  copy.removeAttribute('data-everyleaf-main')
  const copies = [...copy.querySelectorAll('*')]
  const headings: string[] = []
  ;[...main.querySelectorAll<HTMLElement>('*')].forEach((element, index) => {
    const { display, textTransform } = getComputedStyle(element)
    const one = copies[index]
    const { language } = element.dataset
    if (language === '') one?.removeAttribute('lang')
    else if (language !== undefined) one?.setAttribute('lang', language)
    const shown = display === 'contents' || element.checkVisibility({ visibilityProperty: true })
    if (!shown && element.tagName !== 'BR' && element.tagName !== 'WBR') {
      one?.remove()
      return
    }
    if (element.matches('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
      headings.push(element.innerText.replace(/\s+/gu, ' ').trim())
    }
    if (display.startsWith('inline') || display === 'contents') one?.setAttribute('data-line', '')
    for (const node of one?.childNodes ?? []) {
      if (node.nodeType !== Node.TEXT_NODE) continue
      const text = node.textContent ?? ''
      if (textTransform === 'uppercase') node.textContent = text.toUpperCase()
      if (textTransform === 'lowercase') node.textContent = text.toLowerCase()
    }
  })
  for (const drawing of copy.querySelectorAll('svg')) drawing.replaceChildren()
  for (const picture of copy.querySelectorAll('img[src^="data:"]')) picture.removeAttribute('src')
  return { headings, html: copy.outerHTML }
}
