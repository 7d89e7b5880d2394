import type { Page } from 'puppeteer'
import { words } from '../../text/index.ts'
import type { PrintJob } from './print.ts'

/** What a page shows on paper. */
export interface Prepared {
  words: string[]
  headings: string[]
}

/**
 * Opens a page for printing in one format: waits for its fonts and pictures and makes its links public.
 * Gives the words and the headings that its `<main>` shows on paper. Throws where something that the page needs does not load.
 */
export async function prepare(
  page: Page,
  { address, publicAddress, format }: PrintJob,
): Promise<Prepared> {
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(request.url()))
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  await page.emulateMediaType('print')
  await page.goto(address, { waitUntil: 'load' })
  const missing = await page.evaluate(settle, format)
  if (failed.length + missing.length > 0) {
    const names = [...new Set([...failed, ...missing])].map((url) => url.replace(address, ''))
    throw new Error(
      `The page ${publicAddress} needs what did not load: ${names.join(', ')}. Put it there, or mend the name.`,
    )
  }
  await page.evaluate(makeLinksPublic, publicAddress)
  const { text, headings } = await page.evaluate(readMain)
  return { words: words(text), headings }
}

/** Runs in the page: chooses the format, then waits for each font and picture; gives those that failed. */
async function settle(format: string): Promise<string[]> {
  document.documentElement.dataset['format'] = format
  const missing: string[] = []
  const images = [...document.querySelectorAll<HTMLImageElement>('main img')]
  await Promise.all(
    images.map(async (image) => {
      image.loading = 'eager'
      await image.decode().catch(() => missing.push(image.src))
    }),
  )
  // A face with the measures of another stands in until that has come; a machine need not have it.
  const own = [...document.fonts].filter(({ ascentOverride }) => ascentOverride === 'normal')
  await Promise.all(
    own.map((font) => font.load().catch(() => missing.push(`the font ${font.family}`))),
  )
  await document.fonts.ready
  return missing
}

/** Runs in the page: links within the page stay, all others get the address that the public knows. */
function makeLinksPublic(publicAddress: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) continue
    const url = new URL(href, location.href)
    if (url.origin !== location.origin) continue
    link.href = new URL(href, publicAddress).href
  }
}

/** Runs in the page: the text and the headings that `<main>` shows. */
function readMain(): { text: string; headings: string[] } {
  const main = document.querySelector('main')
  const headings = [...(main?.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? [])]
  return {
    text: main?.innerText ?? '',
    headings: headings
      .filter((heading) => heading.checkVisibility())
      .map((heading) => heading.innerText.replace(/\s+/gu, ' ').trim()),
  }
}
