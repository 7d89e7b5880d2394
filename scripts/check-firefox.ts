import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import { readPrinted } from '../plugins/formats/pdf/read-printed.ts'
import { builtPages } from '../plugins/site/built-pages.ts'
import { serveSite } from '../plugins/site/site-server.ts'
import { words } from '../plugins/languages/words.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { UserError } from '../plugins/findings/user-error.ts'

/** The site that is printed: the folder on the command line, or the last build. */
const site = process.argv[2] ?? '_site'
/** Where the printed pages are kept for people to look at. */
const output = join('.cache', 'firefox')

/**
 * Prints the pages of the leaflets with an installed Firefox and compares their words with what it shows of `<main>`:
 * nothing may be lost, and the contact section must be there. Firefox has no margin boxes, so no footer is expected.
 */
async function checkFirefox(): Promise<void> {
  if (!existsSync(site)) throw new UserError(`There is no ${site}. Run "npm run build" first.`)
  const executablePath = findFirefox()
  const leaflets = (await builtPages(site)).filter(({ path }) => path.startsWith('leaflets/'))
  const server = await serveSite(site)
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  try {
    say(`${await browser.version()}, ${leaflets.length} pages`)
    await mkdir(output, { recursive: true })
    const problems: string[] = []
    for (const { path } of leaflets) {
      const { bytes, expected, contact } = await print(browser, server.address + path)
      const file = join(output, `${path.replace(/\W+/g, '-').replace(/-$/, '')}.pdf`)
      await writeFile(file, bytes)
      const { pages } = await readPrinted(bytes)
      const printed = pages.flatMap(({ text, margins }) => [...text, ...margins])
      const lost = missing(expected, printed)
      if (lost.length > 0)
        problems.push(`${path} loses ${lost.length} words: ${lost.slice(0, 20).join(' ')}`)
      if (contact.length === 0 || missing(contact, printed).length > 0)
        problems.push(`${path} loses its contact section, or part of it.`)
      say(`${path}  ${pages.length} pages, ${expected.length} words  ${file}`)
    }
    if (problems.length > 0) throw new UserError(problems.join('\n'))
    say('No words are lost.')
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Finds the Firefox that `FIREFOX` names, or one on PATH. */
function findFirefox(): string {
  const { FIREFOX, PATH = '' } = process.env
  const names = ['firefox', 'firefox-esr', 'firefox.exe']
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = (FIREFOX ? [FIREFOX] : places).find((place) => existsSync(place))
  if (found === undefined)
    throw new UserError(
      'There is no Firefox on PATH. Install it ("apt-get install firefox-esr", or https://www.mozilla.org/firefox/), or set the variable FIREFOX to its program.',
    )
  return found
}

async function print(browser: Browser, address: string) {
  const page = await browser.newPage()
  try {
    await page.goto(address, { waitUntil: 'load' })
    const bytes = await page.pdf({ format: 'A4', printBackground: true })
    // Firefox cannot be told to show its page as on paper; our own styles say what is hidden there.
    const [main, contact] = await page.evaluate(readShown)
    return { bytes, expected: words(main), contact: words(contact) }
  } finally {
    await page.close()
  }
}

/** Runs in the page: the text that `<main>` shows on paper, and that of its contact section. */
function readShown(): [string, string] {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('print'))
        rule.media.mediaText = 'all'
  return [
    document.querySelector('main')?.innerText ?? '',
    document.querySelector<HTMLElement>('#contact')?.innerText ?? '',
  ]
}

/** Gives the words that are more often in a page than on its paper; a line may end at a hyphen. */
function missing(expected: string[], printed: string[]): string[] {
  const parts = (list: string[]) => list.flatMap((word) => word.split('-')).filter(Boolean)
  const count = new Map<string, number>()
  for (const word of parts(printed)) count.set(word, (count.get(word) ?? 0) + 1)
  return parts(expected).flatMap((word) => {
    const left = count.get(word) ?? 0
    count.set(word, left - 1)
    return left > 0 ? [] : [word]
  })
}

try {
  await checkFirefox()
} catch (error) {
  process.exitCode = failed(error)
}
