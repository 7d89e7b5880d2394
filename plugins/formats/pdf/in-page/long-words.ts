/**
 * Runs in the page, whose main part is as wide as the paper's text and where `breakWords` is off: the words that run
 * over the edge of their box, each once. The browser alone knows where each symbol lets a line break. Words are measured one by
 * one only where a line of their text runs over.
 */
export function findLongWords(mayBreak: boolean): string[] {
  const main = document.querySelector<HTMLElement>('[data-everyleaf-main]')
  if (!main?.style.width) return []
  const found = new Set<string>()
  // Methods, because the names that esbuild gives functions need a helper which the page does not have.
  const measure = {
    edges(element: HTMLElement): { left: number; right: number } {
      const { left, right } = element.getBoundingClientRect()
      if (element === main) return { left, right }
      const style = getComputedStyle(element)
      const [before, after] = [
        parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth),
        parseFloat(style.paddingRight) + parseFloat(style.borderRightWidth),
      ]
      return { left: left + before, right: right - after }
    },
    runsOver(range: Range, left: number, right: number): boolean {
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      return boxes.some((box) => box.left < left - 1 || box.right > right + 1)
    },
    /** The block whose lines the words are in. One that hides what runs over its edge is no measure. */
    blockOf(from: HTMLElement): HTMLElement {
      if (mayBreak) return main
      let element: HTMLElement | null = from
      while (element && element !== main) {
        const { display, overflowX } = getComputedStyle(element)
        if (overflowX !== 'visible') return main
        if (display !== 'inline' && display !== 'contents') return element
        element = element.parentElement
      }
      return main
    },
  }
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent?.checkVisibility() || parent.closest('svg')) continue
    const { left, right } = measure.edges(measure.blockOf(parent))
    const all = document.createRange()
    all.selectNodeContents(node)
    if (!measure.runsOver(all, left, right)) continue
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      if (measure.runsOver(range, left, right)) found.add(word)
    }
  }
  return [...found]
}
