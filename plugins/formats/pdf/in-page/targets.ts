/**
 * Runs in the page: marks the elements with some ids by their languages, which alone go into the tags of a PDF: `en-GB-x-to-3`.
 * Gives the ids that it has found, and the numbers in the marks. Two ids may be those of one element.
 */
export function markTargets(ids: string[]): [id: string, number: number][] {
  const marked = new Map<Element, number>()
  return ids.flatMap((id): [string, number][] => {
    let element: Element | null | undefined = document.getElementById(id)
    element = element?.querySelector('h1, h2, h3, h4, h5, h6') ?? element
    // A part of a line would get a tag of its own.
    while (element && getComputedStyle(element).display.startsWith('inline'))
      element = element.parentElement
    if (!element) return []
    const number = marked.get(element) ?? marked.size + 1
    if (!marked.has(element)) {
      marked.set(element, number)
      const language = element.closest<HTMLElement>('[lang]')?.lang ?? ''
      element.setAttribute('data-own-language', element.getAttribute('lang') ?? '')
      element.setAttribute('lang', `${language}-x-to-${number}`)
    }
    return [[id, number]]
  })
}

/** Runs in the page: takes the marks away. */
export function unmarkTargets(): void {
  for (const element of document.querySelectorAll('[data-own-language]')) {
    const own = element.getAttribute('data-own-language') ?? ''
    if (own === '') element.removeAttribute('lang')
    else element.setAttribute('lang', own)
    element.removeAttribute('data-own-language')
  }
}
