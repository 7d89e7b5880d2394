import { mkdtemp, cp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PredefinedNetworkConditions } from 'puppeteer'
import type { Browser } from 'puppeteer'
import { withBrowser } from '../plugins/formats/browser/index.ts'
import { builtPages } from '../plugins/site/built-pages.ts'
import { failed } from '../scripts/output/failed.ts'
import { say } from '../scripts/output/say.ts'
import { plainHost } from './host.ts'
import { asStranger, movement, viewports, weigh } from './weigh.ts'

/** The site that is measured: the folder on the command line, or the last build. */
const site = process.argv[2] ?? '_site'
const rounds = 5
/** How long the host delays fonts while layout shift is measured, in ms: the page is shown without them first. */
const late = 400
const leaflet = 'leaflets/what-if-i-do-not-agree/'
const names: Record<string, string> = {
  '': 'home',
  [leaflet]: 'leaflet',
  [`${leaflet}easy-read/`]: 'easy read',
  'search/': 'search',
  'words/': 'words',
}

/** Prints what each page weighs, how much it moves, and when its largest text is there on a slow line. */
async function bench(): Promise<void> {
  if (!existsSync(site)) throw new Error(`There is no ${site}. Run "npm run build" first.`)
  const plain = await withoutFonts(site)
  const host = await plainHost(site)
  const plainFonts = await plainHost(plain)
  const slow = await plainHost(site, (file) => (file.endsWith('.woff2') ? late : 0))
  try {
    await withBrowser(async (browser) => {
      say('Sent: bodies, text gzipped at level 6, no headers. Shift: fonts cached / fonts late.')
      say(
        'LCP: slow 3G, CPU at a quarter of its speed; the ratio is to the page without web fonts.',
      )
      say(row(['page', 'requests', 'raw', 'sent', 'shift', 'LCP', 'without', 'ratio']))
      for (const [path, name] of Object.entries(names)) {
        const { requests, raw, sent } = await weigh(browser, host.address + path)
        const known = await most(browser, host.address + path, true)
        const unknown = await most(browser, slow.address + path, false)
        const paint = await compare(browser, host.address + path, plainFonts.address + path)
        say(
          row([
            name,
            String(requests.length),
            kib(raw),
            kib(sent),
            `${known.toFixed(4)} / ${unknown.toFixed(4)}`,
            `${Math.round(paint.ours)} ms`,
            `${Math.round(paint.plain)} ms`,
            `${paint.ratio.toFixed(2)} (${paint.least.toFixed(2)}-${paint.most.toFixed(2)})`,
          ]),
        )
      }
    })
  } finally {
    await Promise.all([host.close(), plainFonts.close(), slow.close()])
    await rm(plain, { recursive: true, force: true })
  }
}

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`

const row = (cells: string[]): string =>
  cells.map((cell, index) => cell.padEnd([11, 10, 11, 11, 17, 9, 9][index] ?? 0)).join('')

/** The most that a page moves, at any width. */
async function most(browser: Browser, address: string, known: boolean): Promise<number> {
  const shifts: number[] = []
  for (const viewport of viewports)
    shifts.push((await movement(browser, address, { viewport, known })).shift)
  return Math.max(...shifts)
}

/** A copy of a site without its web fonts; without a policy too, whose hashes would no longer fit. */
async function withoutFonts(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'everyleaf-plain-'))
  await cp(folder, copy, { recursive: true })
  for (const { file, html } of await builtPages(copy)) {
    const text = html
      .replace(/@font-face\s*\{[^}]*\}/g, '')
      .replace(/<link rel="preload"[^>]*>/g, '')
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    await writeFile(join(copy, file), text)
  }
  return copy
}

/** The medians of both pages' largest contentful paints, and of their ratios round by round. */
async function compare(browser: Browser, ours: string, plain: string) {
  const pairs: { ours: number; plain: number }[] = []
  await largestPaint(browser, ours)
  for (let round = 0; round < rounds; round++) {
    const first = await largestPaint(browser, round % 2 === 0 ? ours : plain)
    const second = await largestPaint(browser, round % 2 === 0 ? plain : ours)
    pairs.push(round % 2 === 0 ? { ours: first, plain: second } : { ours: second, plain: first })
  }
  const ratios = pairs.map((pair) => pair.ours / pair.plain)
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    plain: median(pairs.map((pair) => pair.plain)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  }
}

const median = (numbers: number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN

/** When the largest text or picture of a page's first screen is there, in ms, on a slow line and a slow phone. */
async function largestPaint(browser: Browser, address: string): Promise<number> {
  return asStranger(browser, async (page) => {
    await page.setViewport({ width: 360, height: 640 })
    await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 3G'])
    await page.emulateCPUThrottling(4)
    await page.goto(address, { timeout: 60_000 })
    await page.waitForNetworkIdle({ idleTime: 2_500, timeout: 60_000 })
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().at(-1)?.startTime ?? NaN)
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        }),
    )
  })
}

try {
  await bench()
} catch (error) {
  process.exitCode = failed(error)
}
