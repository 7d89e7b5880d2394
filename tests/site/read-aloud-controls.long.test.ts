import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { asSent } from '../../bench/host.ts'
import { axeFindings } from '../help/axe.ts'
import { browse } from '../help/browse.ts'
import { keyboardTroubles } from '../help/keyboard.ts'
import { buttons, moment, press, withVoices } from '../help/listen.ts'
import type { Given } from '../help/listen.ts'
import { read, site } from '../help/site.ts'
import { endSentences, failSentence, orders, said } from '../help/speech.ts'
import { suite } from '../suite.ts'

const leaflet = 'leaflets/if-you-do-not-agree/'
const easyRead = `${leaflet}easy-read/`
const kib = 1024

const onEasyRead = (use: (page: Page) => Promise<void>, given: Given = {}): Promise<void> =>
  browse(site, (visit) => withVoices(visit, easyRead, use, given))

/** Waits until something is being said: a browser needs a moment after it was silenced. */
const untilSaid = (page: Page) => page.waitForFunction('speechSynthesis.speaking')

const focused = (page: Page) =>
  page.evaluate('document.activeElement.innerText?.trim()') as Promise<string>

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? [])
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

suite('site: controls of reading aloud', (test) => {
  test('Stop ends it at once, and it starts again', () =>
    onEasyRead(async (page) => {
      await press(page, 'listen')
      await endSentences(page, 3)
      assert.equal(await buttons(page), ['Stop', 'Pause', 'Slower'])
      await press(page, 'listen')
      assert.is((await orders(page)).at(-1), 'cancel')
      assert.equal(await buttons(page), ['Listen'])
      assert.is((await moment(page)).marked, '')
      await page.evaluate('scrollTo(0, 0)')
      await press(page, 'listen')
      await untilSaid(page)
      const heard = await said(page)
      assert.is(heard.at(-1), heard[0])
    }))

  test('Pause is silent, and Carry on says its sentence again and what follows', () =>
    onEasyRead(async (page) => {
      await press(page, 'listen')
      await endSentences(page, 3)
      const { said: sentence } = await moment(page)
      await press(page, 'pause')
      assert.is((await orders(page)).at(-1), 'cancel')
      assert.equal(await buttons(page), ['Stop', 'Carry on', 'Slower'])
      assert.is((await moment(page)).marked, sentence)
      await new Promise((resolve) => setTimeout(resolve, 200))
      assert.is((await orders(page)).at(-1), 'cancel')
      await press(page, 'pause')
      await untilSaid(page)
      assert.equal((await said(page)).slice(3), [sentence, sentence])
      await endSentences(page, 1)
      assert.is((await said(page)).length, 6)
    }))

  test('Slower is slower from the sentence that is said, and can be undone', () =>
    onEasyRead(async (page) => {
      await press(page, 'listen')
      await endSentences(page, 2)
      for (const state of ['Slower+', 'Slower']) {
        await press(page, 'slower')
        await untilSaid(page)
        assert.is((await buttons(page))[2], state)
        await endSentences(page, 1)
      }
      const rates = (await orders(page)).flatMap((order) => (order === 'cancel' ? [] : order.rate))
      assert.equal(rates, [1, 1, 1, 0.7, 0.7, 1, 1])
      const heard = await said(page)
      assert.is(heard[3], heard[2])
      assert.is(heard[5], heard[4])
    }))

  test('by keyboard: Enter, Space and Escape, and the focus stays', () =>
    onEasyRead(async (page) => {
      await page.focus('.read-aloud button')
      await page.keyboard.press('Enter')
      assert.is(await focused(page), 'Stop')
      for (const [name, then] of [
        ['Pause', 'Carry on'],
        ['Slower', 'Slower'],
      ]) {
        await page.keyboard.press('Tab')
        assert.is(await focused(page), name)
        await page.keyboard.press('Space')
        assert.is(await focused(page), then)
      }
      await page.keyboard.press('Escape')
      assert.is(await focused(page), 'Listen')
      assert.equal(await buttons(page), ['Listen'])
      await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)')
      await page.reload()
      await page.waitForSelector('.read-aloud:not([hidden])')
      assert.equal(await keyboardTroubles(page), [])
    }))

  test('it begins with the section in view, where the button is at hand', () =>
    onEasyRead(async (page) => {
      await page.$eval('#asking-the-panel', (heading) => {
        heading.scrollIntoView()
      })
      await page.waitForSelector('.read-aloud[data-afloat]')
      const top = await page.evaluate('scrollY')
      await page.click('.read-aloud button')
      assert.is((await moment(page)).said, 'Asking the Panel')
      assert.is(await page.evaluate('scrollY'), top, 'what is in sight is not scrolled')
    }))

  test('it scrolls at once where less movement is asked for, and gently elsewhere', () =>
    onEasyRead(async (page) => {
      for (const [value, behaviour] of [
        ['reduce', 'instant'],
        ['no-preference', 'smooth'],
      ]) {
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: value ?? '' }])
        await page.evaluate(
          'scrolls = []; scrollTo(0, 0); window.scrollBy = (how) => scrolls.push(how.behavior)',
        )
        await press(page, 'listen')
        await untilSaid(page)
        await endSentences(page, 8)
        assert.is(await page.evaluate('scrolls[0]'), behaviour)
        await press(page, 'listen')
      }
    }))

  test('leaving the page ends it', () =>
    browse(site, (visit) =>
      withVoices(visit, easyRead, async (page) => {
        await press(page, 'listen')
        await page.evaluate(
          `addEventListener('pagehide', () => { sessionStorage.last = engine.orders.at(-1) })`,
        )
        await page.goto(`${visit.address}words/`)
        assert.is(await page.evaluate('sessionStorage.last'), 'cancel')
      }),
    ))

  test('an engine that is stuck is freed first, and one that fails ends it', () =>
    onEasyRead(
      async (page) => {
        await press(page, 'listen')
        await untilSaid(page)
        await page.waitForFunction('engine.orders.at(-1) !== "cancel"')
        assert.is((await said(page)).length, 1)
        await failSentence(page)
        assert.equal(await buttons(page), ['Listen'])
      },
      { stuck: true },
    ))

  test('no state of it breaks a rule, is too small to tap or speaks to a screen reader', () =>
    onEasyRead(async (page) => {
      const check = async (state: string) => {
        for (const value of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
          assert.equal(await axeFindings(page), [], `${state}, ${value}`)
        }
        const small = await page.evaluate(`[...document.querySelectorAll('.reading-help button')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height, left, right }) => width < 44 || height < 44 || left < 0 || right > innerWidth).length`)
        assert.is(small, 0, state)
        const live = 'main :is([aria-live], [role="status"], [role="alert"], [role="log"])'
        assert.is((await page.$$(live)).length, 0)
      }
      await page.setViewport({ width: 320, height: 640 })
      await check('idle')
      await press(page, 'listen')
      await endSentences(page, 12)
      await check('reading')
      await press(page, 'slower')
      await check('slower')
      await press(page, 'pause')
      await check('paused')
    }))

  test('the marked words are seen without colour, at 7:1, and nothing of it is on paper', () =>
    onEasyRead(async (page) => {
      await press(page, 'listen')
      const style = (property: string) =>
        page.evaluate(
          `getComputedStyle(document.querySelector('h1'), '::highlight(reading)').${property}`,
        ) as Promise<string>
      const [ink, ground] = [
        luminance(await style('color')),
        luminance(await style('backgroundColor')),
      ]
      assert.ok((ground + 0.05) / (ink + 0.05) >= 7)
      assert.is(await style('textDecorationLine'), 'underline')
      await page.emulateMediaType('print')
      assert.equal(await buttons(page), [])
      assert.is(await style('textDecorationLine'), 'none')
    }))

  test('all its scripts are 5 KiB as they are sent', async () => {
    const files = ['', '-controls', '-sentences', '-mark'].map((name) => `read-aloud${name}.js`)
    const texts = await Promise.all(files.map((file) => read(`everyleaf/${file}`)))
    const sent = texts.map((text, index) => asSent(files[index] ?? '', Buffer.from(text)).length)
    assert.ok(sent.reduce((total, one) => total + one, 0) < 5 * kib, sent.join(' '))
  })
})
