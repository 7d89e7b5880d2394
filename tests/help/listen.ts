import { load } from 'cheerio'
import type { Page } from 'puppeteer'
import { sentences } from '../../plugins/languages/sentences.ts'
import { asStranger } from '../../bench/weigh.ts'
import type { Visit } from './browse.ts'
import { giveVoices, local } from './speech.ts'
import type { Voice } from './speech.ts'

/** What a listener sees at one moment. */
export interface Moment {
  /** The words that were said last. */
  said: string
  /** The words that are marked. */
  marked: string
  /** Whether they are completely in the window, above the controls. */
  inSight: boolean
}

/** How a page is opened: with which voices, how wide, and with which change of its scripts. */
export interface Given {
  voices?: Voice[]
  stuck?: boolean
  width?: number
  prepare?: (page: Page) => Promise<unknown>
}

/** Opens a page in a browser that has never seen it and has these voices, until its scripts are there. */
export function withVoices<T>(
  { browser, address }: Visit,
  path: string,
  use: (page: Page) => Promise<T>,
  { voices = [local], stuck = false, width = 360, prepare }: Given = {},
): Promise<T> {
  return asStranger(browser, async (page) => {
    await giveVoices(page, voices, stuck)
    await page.setViewport({ width, height: 740 })
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await prepare?.(page)
    await page.goto(address + path, { waitUntil: 'networkidle0' })
    return use(page)
  })
}

/** Presses a button of reading aloud: 'listen' (which is Stop, too), 'pause' or 'slower'. */
export const press = (page: Page, name: string): Promise<void> =>
  page.$eval(`.read-aloud [data-part="${name}"]`, (button) => {
    ;(button as HTMLElement).click()
  })

/** The buttons of reading aloud that a person can see, with `+` where they are pressed. */
export const buttons = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.read-aloud button')]
    .filter((button) => button.checkVisibility())
    .map((button) => button.innerText.trim() + (button.ariaPressed === 'true' ? '+' : ''))`) as Promise<
    string[]
  >

const readMoment = `
  function readMoment() {
    const ranges = CSS.highlights ? [...(CSS.highlights.get('reading') ?? [])] : []
    const block = document.querySelector('[data-reading]')
    const words = ranges.length > 0 ? ranges.join(' ') : (block?.textContent ?? '')
    const box = (ranges[0] ?? block)?.getBoundingClientRect()
    const bottom = document.querySelector('.read-aloud').getBoundingClientRect().top
    const last = engine.orders.at(-1)
    return {
      said: last?.says ?? '',
      marked: words.replace(/\\s+/g, ' ').trim(),
      inSight: box !== undefined && box.top >= 0 && box.bottom <= bottom,
    }
  }`

/** What is said and marked now. */
export const moment = (page: Page): Promise<Moment> =>
  page.evaluate(`(() => { ${readMoment}; return readMoment() })()`) as Promise<Moment>

/** Listens to a page from where it begins to its end; gives each sentence while it was said. */
export const listen = async (page: Page): Promise<Moment[]> => {
  await press(page, 'listen')
  return (await page.evaluate(`(() => {
    ${readMoment}
    const moments = []
    while (speechSynthesis.speaking && moments.length < 1000) {
      moments.push(readMoment())
      engine.end()
    }
    return moments
  })()`)) as Moment[]
}

/**
 * Gives the sentences of a leaflet's page, read from its HTML alone: title, summary, text and contact details, as they
 * appear. In easy read a line is a sentence; in the full edition Unicode's rules split them.
 */
export function sentencesOf(html: string): string[] {
  const page = load(html)
  const easyRead = page('body').hasClass('easy-read')
  page('[data-pagefind-ignore]:not(#contact), .picture').remove()
  return page('article')
    .find('h1, h2, h3, p, li, th, td')
    .toArray()
    .flatMap((block) => {
      const text = page(block).text().replace(/\s+/g, ' ').trim()
      return easyRead ? [text] : sentences(text, 'en-GB')
    })
}
