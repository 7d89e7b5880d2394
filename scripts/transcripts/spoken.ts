import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer'

const program = readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
  'utf8',
)

/** Gives what a virtual screen reader says from the top of an open page to its end, one phrase per line; the page's policy must allow its program. */
export async function hear(page: Page): Promise<string[]> {
  const phrases = await page.evaluate(async (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
    const { virtual } = (await import(address)) as typeof import('@guidepup/virtual-screen-reader')
    await virtual.start({ container: document.body })
    while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next()
    const log = await virtual.spokenPhraseLog()
    await virtual.stop()
    return log
  }, program)
  return asHeard(phrases.map((phrase) => phrase.replaceAll(/\s+/g, ' ').trim()))
}

/** What the virtual screen reader says about an element's kind and others do not. */
const unsaid = /^(?:end of )?paragraph$|^end of (?:listitem|heading|link)\b/
const bold = /^(?:end of )?(?:strong|mark)$/

/** Removes what only this reader says: a link's words after its name, kinds that others skip, and a break at each bold word. */
export function asHeard(phrases: string[]): string[] {
  const heard: string[] = []
  let closing: string | undefined
  let goesOn = false
  let beforeBold = false
  for (const [index, phrase] of phrases.entries()) {
    if (closing !== undefined) {
      if (phrase === closing) closing = undefined
      continue
    }
    if (bold.test(phrase)) {
      beforeBold = true
      continue
    }
    const plain = !/^(?:link|image|list|listitem|heading), /.test(phrase)
    if (unsaid.test(phrase)) goesOn = false
    else {
      if (goesOn && plain && beforeBold) heard.push(joined(heard.pop() ?? '', phrase))
      else heard.push(phrase)
      goesOn = plain
    }
    beforeBold = false
    const end = `end of ${phrase}`
    if (phrase.startsWith('link, ') && phrases.indexOf(end, index) > 0) closing = end
  }
  return heard
}

const joined = (before: string, after: string): string =>
  /^[.,;:!?)]/.test(after) ? before + after : `${before} ${after}`
