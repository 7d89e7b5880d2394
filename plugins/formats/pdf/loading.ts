import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer'
import type { PrintFault } from './faults.ts'
import type { Broken } from './in-page/settle.ts'
import { isWholePicture } from './whole-picture.ts'

/** Watches what a page loads from now on. */
export interface Loading {
  /** What does not load or is broken: which file, what is wrong, what to do. `name` names the page and its format. */
  lacking: (broken: Broken[], name: string) => Promise<PrintFault[]>
  /** Watches no more. */
  end: () => void
}

/** Notes which requests of a page fail, and which pictures come cut off: Chromium shows those as far as they go. */
export function watchLoading(page: Page): Loading {
  const failed = new Map<string, string>()
  const pictures: Promise<void>[] = []
  const noteFailed = (request: HTTPRequest) => {
    const address = request.url()
    // Where a page wants to go on to is no part of it.
    const goesOn = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (goesOn || !isShown(request)) return
    // A style sheet that is missing has failed before, by its status.
    if (!failed.has(address)) failed.set(address, request.failure()?.errorText ?? 'no answer')
  }
  const noteAnswer = (response: HTTPResponse) => {
    const address = response.url()
    if (!isShown(response.request())) return
    if (response.status() >= 400) failed.set(address, `status ${response.status()}`)
    else if (response.request().resourceType() === 'image') {
      pictures.push(
        isWhole(response).then((whole) => {
          if (!whole) failed.set(address, 'cut off')
        }),
      )
    }
  }
  page.on('requestfailed', noteFailed)
  page.on('response', noteAnswer)
  return {
    async lacking(broken, name) {
      await Promise.all(pictures)
      return describeLacking(failed, broken, name)
    },
    end() {
      page.off('requestfailed', noteFailed)
      page.off('response', noteAnswer)
    },
  }
}

/** Gives the faults of what has failed, by address and why, and of what the page found to be broken. */
export function describeLacking(
  failed: Map<string, string>,
  broken: Broken[],
  name: string,
): PrintFault[] {
  const found = new Map(broken.map((one) => [one.address, one]))
  return [...new Set([...failed.keys(), ...found.keys()])].map((address) => {
    const [what, remedy] = describe(address, failed.get(address), found.get(address)?.name)
    const words = found.get(address)?.words
    return { what: `${name}: ${what}`, remedy, ...(words !== undefined && { words }) }
  })
}

/** Whether paper would show it: not what scripts load, nor what a page wants to have ready for later. */
const isShown = (request: HTTPRequest): boolean =>
  ['document', 'stylesheet', 'image', 'media', 'font'].includes(request.resourceType())

async function isWhole(response: HTTPResponse): Promise<boolean> {
  // A body that Chromium does not keep was not a picture, and its loading has failed in another way.
  const bytes = await response.buffer().catch(() => undefined)
  return bytes === undefined || isWholePicture(bytes)
}

function fileOf(address: string): string {
  if (!URL.canParse(address)) return 'A picture without an address'
  const { pathname } = new URL(address)
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}

function describe(
  address: string,
  why: string | undefined,
  name: string | undefined,
): [what: string, remedy: string] {
  const called = name === undefined ? '' : ` (${name})`
  const file = address.startsWith('data:') ? 'Something in the page itself' : fileOf(address)
  if (why === 'cut off' || why === undefined)
    return [`${file}${called} is broken.`, 'Save it again, or replace it with a complete one.']
  if (why === 'status 404')
    return [`${file}${called} is missing.`, 'Put it there, or correct its name on the page.']
  if (why.startsWith('net::ERR_BLOCKED_BY_CLIENT'))
    return [
      `${address}${called} is not on this site, so it is not loaded.`,
      'Save it in the site, and use it from there.',
    ]
  return [`${file}${called} does not load: ${why}.`, 'Check whether the page is allowed to use it.']
}
