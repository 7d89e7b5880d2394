import type { CDPSession, Page } from 'puppeteer'
import type { PrintFault } from '../faults.ts'
import { settle } from '../in-page/settle.ts'
import { describeLacking } from '../loading.ts'
import { isWholePicture } from '../whole-picture.ts'
import { readFailed } from './in-page/failed.ts'

/** Gives the files that a page has asked for and cannot show; `name` names the page and its format. */
export async function missingFiles(page: Page, name: string): Promise<PrintFault[]> {
  const broken = await page.evaluate(settle, undefined)
  const { failed, pictures } = await page.evaluate(readFailed)
  const cutOff = await cutOffAmong(page, pictures)
  return describeLacking(
    new Map([...failed, ...cutOff.map((address): [string, string] => [address, 'cut off'])]),
    broken,
    name,
  )
}

/** The pictures that end too soon: Chromium shows those as far as they go. */
async function cutOffAmong(page: Page, addresses: string[]): Promise<string[]> {
  const session = await page.createCDPSession()
  try {
    await session.send('Page.enable')
    const { frameTree } = await session.send('Page.getResourceTree')
    const known = new Set(frameTree.resources.map(({ url }) => url))
    const cutOff: string[] = []
    for (const url of addresses.filter((one) => known.has(one))) {
      const bytes = await bytesOf(session, frameTree.frame.id, url)
      if (bytes && !isWholePicture(bytes)) cutOff.push(url)
    }
    return cutOff
  } finally {
    await session.detach()
  }
}

async function bytesOf(
  session: CDPSession,
  frameId: string,
  url: string,
): Promise<Buffer | undefined> {
  try {
    const { content, base64Encoded } = await session.send('Page.getResourceContent', {
      frameId,
      url,
    })
    return base64Encoded ? Buffer.from(content, 'base64') : undefined
  } catch {
    // What Chromium has not kept cannot be looked at; what did not load at all has been found.
    return undefined
  }
}
