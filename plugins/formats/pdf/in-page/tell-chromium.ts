/**
 * Runs in the page: changes it so that Chromium's tags carry what they would lose. An element with a language is
 * tagged only where it has an id; what a closed `details` holds is not printed at all; a `dl` is no list; words in
 * boxes that are no paragraphs run together; a table's cell that shows nothing may have no tag. An
 * abbreviation is found again by a language of its own, `x-abbr-1`; what each is short for is given, in order.
 */
export function tellChromium(): { words: string; language: string }[] {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    '[data-everyleaf-main] details',
  )) {
    details.open = true
  }
  for (const list of document.querySelectorAll('[data-everyleaf-main] dl')) {
    list.role = 'list'
    let item: HTMLElement | undefined
    let isOpen = false
    for (const part of [...list.children]) {
      if (part.tagName === 'DIV') {
        part.role = 'listitem'
        continue
      }
      if (!item || (part.tagName === 'DT' && !isOpen)) {
        item = document.createElement('div')
        item.role = 'listitem'
        part.before(item)
      }
      isOpen = part.tagName === 'DT'
      item.append(part)
    }
  }
  const holders = 'p, h1, h2, h3, h4, h5, h6, li, caption, th, td, pre, a, [role]'
  for (const box of document.querySelectorAll<HTMLElement>(
    '[data-everyleaf-main] :is(div, section, article)',
  )) {
    const holdsWords = [...box.childNodes].some(
      (node) => node instanceof Text && node.data.trim() !== '',
    )
    if (holdsWords && !box.closest(holders)) box.role = 'paragraph'
  }
  for (const cell of document.querySelectorAll('[data-everyleaf-main] :is(td, th)')) {
    const isEmpty = cell.textContent.trim() === '' && !cell.querySelector('img, svg, input, canvas')
    if (isEmpty) cell.append('\u00A0')
  }
  const short = [...document.querySelectorAll<HTMLElement>('[data-everyleaf-main] abbr[title]')]
  short.forEach((element, index) => {
    element.dataset['language'] = element.lang
    element.lang = `x-abbr-${index + 1}`
  })
  document
    .querySelectorAll('[data-everyleaf-main][lang], [data-everyleaf-main] [lang]')
    .forEach((element, index) => {
      if (element.id === '') element.id = `language-${index + 1}`
    })
  return short.map(({ title, dataset }) => ({ words: title, language: dataset['language'] ?? '' }))
}
