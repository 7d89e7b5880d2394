import type { Page } from 'puppeteer'

/** One element that a person can reach by the Tab key, before and while it has the focus. */
export interface Stop {
  /** The element as a person would name it: `a "Search"`. */
  name: string
  /** How it is outlined and shadowed. */
  look: string
  /** Its width and height in CSS px; of a link over two lines, those of its first line. */
  size: [number, number]
  /** Whether it is in a sentence, where its size is the text's. */
  inSentence: boolean
  /** What hides it: '' if all of it is on the screen and on top. */
  hidden: string
}

/** The place of an element in a page's order, kept on the element. */
const mark = 'data-stop'

/** Gives all elements that should be reached, in the page's order, and marks them. */
export function interactive(page: Page): Promise<Stop[]> {
  return page.evaluate(
    `(() => {
      ${describe}
      const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')
      const open = [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }) &&
        !element.disabled && element.type !== 'hidden' && element.tabIndex >= 0)
      open.forEach((element, index) => element.setAttribute('${mark}', index))
      return open.map(describe)
    })()`,
  ) as Promise<Stop[]>
}

/** Presses Tab and gives what has the focus then, with its place in the page's order; nothing if the focus has left the page. */
export async function tab(page: Page): Promise<{ place: number; stop: Stop } | undefined> {
  await page.keyboard.press('Tab')
  return page.evaluate(
    `(() => {
      ${describe}
      const { activeElement } = document
      if (!activeElement || activeElement === document.body) return undefined
      return { place: Number(activeElement.getAttribute('${mark}') ?? -1), stop: describe(activeElement) }
    })()`,
  ) as Promise<{ place: number; stop: Stop } | undefined>
}

/** Goes through a page by Tab alone and gives what a person could not do. */
export async function keyboardTroubles(page: Page, smallest = 44): Promise<string[]> {
  const expected = await interactive(page)
  const troubles: string[] = []
  for (const [index, before] of expected.entries()) {
    const reached = await tab(page)
    if (!reached) return [...troubles, `${before.name}: the focus left the page before it`]
    const { place, stop } = reached
    if (place !== index) return [...troubles, `${before.name}: Tab went to ${stop.name} instead`]
    if (!shows(stop.look) || stop.look === before.look)
      troubles.push(`${stop.name}: its focus does not show (${stop.look})`)
    if (!stop.inSentence && Math.min(...stop.size) < smallest)
      troubles.push(`${stop.name}: ${stop.size.join(' by ')} px is too small to tap`)
    if (stop.hidden !== '') troubles.push(`${stop.name}: it has the focus and ${stop.hidden}`)
  }
  const after = await tab(page)
  if (after && after.place !== 0) troubles.push(`${after.stop.name}: the focus does not leave it`)
  return troubles
}

const shows = (look: string) =>
  !/^outline none|^outline \w+ 0px/.test(look) || !look.endsWith('shadow none')

/** Runs in the page. A label counts as part of its checkbox, because a tap on it does the same. */
const describe = `
  function describe(element) {
    const name = (element.textContent.trim() || element.ariaLabel || element.id).replace(/\\s+/g, ' ').slice(0, 60)
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, display } = getComputedStyle(element)
    const target = /^(?:checkbox|radio)$/.test(element.type) ? element.closest('label') ?? element : element
    const [first] = target.getClientRects()
    const middle = [first.x + first.width / 2, first.y + first.height / 2]
    const top = document.elementFromPoint(...middle)
    const outside = first.top < -1 || first.left < -1 || first.right > innerWidth + 1 || first.bottom > innerHeight + 1
    const block = element.closest('p, li, dd, td, blockquote, figcaption')
    return {
      name: element.localName + ' "' + name + '"',
      look: 'outline ' + outlineStyle + ' ' + outlineWidth + ' ' + outlineColor + ', shadow ' + boxShadow,
      size: [Math.round(first.width * 10) / 10, Math.round(first.height * 10) / 10],
      inSentence: display === 'inline' && block !== null &&
        block.textContent.trim().length > element.textContent.trim().length,
      hidden: outside ? 'is outside the window'
        : !top || !(element.contains(top) || top.contains(element) || target.contains(top)) ? 'is covered' : '',
    }
  }`
