import type { Page } from 'puppeteer'
import type { Visit } from '../browser/visit.ts'
import { openForPrint } from '../pdf/prepare.ts'
import { asFault } from '../pdf/print.ts'
import type { PrintJob } from '../pdf/print-job.ts'
import type { PictureFile } from './pictures.ts'

/** A picture to draw, and its width and height in px. */
export interface ToDraw extends PictureFile {
  width: number
  height: number
}

const dotsPerInch = 300
const pixelsPerInch = 96

/**
 * Draws pictures as PNG with 300 dots to the inch, in the browser of a visit: in a tab of their own, so that the page stays as
 * its other formats need it. Gives the files in the order of the pictures.
 * Throws a PrintFaults where the tab fails, and an Error where the browser does.
 */
export async function drawPictures(
  visit: Visit,
  job: PrintJob,
  pictures: ToDraw[],
): Promise<Uint8Array[]> {
  if (pictures.length === 0) return []
  const doing = `printing ${job.publicAddress} as ${job.format}`
  const work = visit.use(
    { doing, limit: job.limit },
    (page) => openForPrint(page, job),
    async (page) => {
      const tab = await page.browser().newPage()
      try {
        const drawn: Uint8Array[] = []
        for (const picture of pictures) drawn.push(await draw(tab, picture))
        return drawn
      } finally {
        await tab.close()
      }
    },
  )
  return work.catch(asFault)
}

async function draw(tab: Page, { bytes, type, width, height }: ToDraw): Promise<Uint8Array> {
  const source = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  await tab.setViewport({ width, height, deviceScaleFactor: dotsPerInch / pixelsPerInch })
  await tab.setContent(
    `<style>body { margin: 0 } img { display: block; width: ${width}px; height: ${height}px }</style><img src="${source}" alt="">`,
  )
  await tab.waitForFunction(() => document.querySelector('img')?.complete)
  return tab.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width, height } })
}
