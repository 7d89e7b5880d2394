import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Viewport } from 'puppeteer'
import { withBrowser } from '../plugins/formats/browser/index.ts'
import { pathPrefixOf } from '../plugins/index.ts'
import { serveSite } from '../plugins/site/site-server.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { contactSheet } from './pictures.ts'

const folder = join('docs', 'screenshots')
const leaflet = 'leaflets/what-if-i-do-not-agree/'
const phone: Viewport = { width: 360, height: 720, deviceScaleFactor: 2, isMobile: true }
const desk: Viewport = { width: 1280, height: 860 }

/** One picture: its file's name, the page and the place on it, the screen, and the colours. */
type Shot = [
  name: string,
  page: string,
  selector: string,
  screen: Viewport,
  scheme: 'light' | 'dark',
]

const shots: Shot[] = [
  ['leaflet-phone', leaflet, 'body', phone, 'light'],
  ['easy-read-phone', `${leaflet}easy-read/`, '#first-steps', phone, 'light'],
  ['time-limits-phone-dark', `${leaflet}easy-read/`, '.row.time-limit', phone, 'dark'],
  ['leaflet-desk', leaflet, 'body', desk, 'light'],
  ['easy-read-desk', `${leaflet}easy-read/`, '#mediation', desk, 'light'],
  ['search-desk', 'search/?q=mediation', 'body', desk, 'light'],
]

/** Makes the pictures that the README shows from the built site, and a sheet of all easy-read pictures at 4 cm. */
async function screenshots(site = '_site'): Promise<void> {
  await mkdir(folder, { recursive: true })
  const server = await serveSite(site, pathPrefixOf('_data/site.yaml'))
  try {
    await withBrowser(async (browser) => {
      for (const shot of shots) say(await shoot(browser, server.address, shot))
      say(await shootContactSheet(browser))
    })
  } finally {
    await server.close()
  }
}

async function shoot(
  browser: Browser,
  address: string,
  [name, path, selector, screen, scheme]: Shot,
) {
  const page = await browser.newPage()
  await page.setViewport(screen)
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle0' })
  await page.$eval(selector, (element) => {
    element.scrollIntoView()
  })
  await page.waitForNetworkIdle()
  const file = join(folder, `${name}.png`)
  await page.screenshot({ path: file })
  await page.close()
  return file
}

async function shootContactSheet(browser: Browser) {
  const page = await browser.newPage()
  await page.setViewport({ width: 720, height: 900 })
  await page.setContent(contactSheet(join('src', 'leaflets', 'what-if-i-do-not-agree')))
  const file = join(folder, 'pictures.png')
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
  return file
}

try {
  await screenshots()
} catch (error) {
  process.exitCode = failed(error)
}
