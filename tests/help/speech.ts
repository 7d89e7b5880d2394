import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer'

/** A voice that a device claims to have. */
export interface Voice {
  name: string
  lang: string
  localService: boolean
  default: boolean
}

/** What a speech engine was asked for: to say words, at a rate and by a voice, or to be silent. */
export type Order = { says: string; rate: number; voice: string; lang: string } | 'cancel'

/** A voice of the device, in British English. */
export const local: Voice = { name: 'Local', lang: 'en-GB', localService: true, default: false }

const program = await readFile(join('tests', 'help', 'speech-engine.js'), 'utf8')

/** Gives a tab, before its page's own scripts, a speech engine that keeps what it is asked for. */
export async function giveVoices(page: Page, voices: Voice[], stuck = false): Promise<void> {
  await page.evaluateOnNewDocument(
    `{ ${program}; giveEngine(${JSON.stringify(voices)}, ${stuck}) }`,
  )
}

/** What the engine was asked for so far. */
export const orders = async (page: Page): Promise<Order[]> =>
  (await page.evaluate('engine.orders')) as Order[]

/** The sentences that it was asked to say so far. */
export const said = async (page: Page): Promise<string[]> =>
  (await orders(page)).flatMap((order) => (order === 'cancel' ? [] : [order.says]))

/** Ends this many sentences in turn, or all if there are fewer. */
export const endSentences = (page: Page, count: number): Promise<unknown> =>
  page.evaluate(`for (let left = ${count}; left > 0 && engine.end(); left--);`)

/** Makes the sentence that is being said fail. */
export const failSentence = (page: Page): Promise<unknown> => page.evaluate('engine.fail()')

/** Changes the voices of the device, as some come late. */
export const setVoices = (page: Page, voices: Voice[]): Promise<unknown> =>
  page.evaluate(`engine.setVoices(${JSON.stringify(voices)})`)
