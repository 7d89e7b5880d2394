import * as assert from 'uvu/assert'
import type { Browser, Page } from 'puppeteer'
import { asStranger } from '../../bench/weigh.ts'
import { axeFindings } from '../help/axe.ts'
import { browse } from '../help/browse.ts'
import { keyboardTroubles } from '../help/keyboard.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const leaflet = 'leaflets/if-you-do-not-agree/'
const easyRead = `${leaflet}easy-read/`
const steps = ['', 'larger', 'largest']
const widths = [320, 360, 768, 1024, 1280]

/** Opens a page of the site as somebody who has never been there; `prepare` comes before its own scripts. */
function open<T>(
  path: string,
  use: (page: Page, address: string) => Promise<T>,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  return browse(site, ({ browser, address }) =>
    visit(browser, address + path, (page) => use(page, address), prepare),
  )
}

function visit<T>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<T>,
  prepare: (page: Page) => Promise<unknown>,
): Promise<T> {
  return asStranger(browser, async (page) => {
    await prepare(page)
    await page.goto(address)
    return use(page)
  })
}

/** Opens the choice of sizes where it is folded, as a person would, and chooses one. */
const choose = async (page: Page, size: string) => {
  const fold = '.reading-help summary'
  const open = await page.$eval(fold, (summary) => summary.closest('details')?.open)
  if (!open) await page.click(fold)
  await page.click(`.text-size [data-size="${size}"]`)
}
const shown = (page: Page) =>
  page.evaluate(`document.querySelector('.text-size').checkVisibility()`) as Promise<boolean>
const pressed = (page: Page) =>
  page.$$eval('.text-size [aria-pressed="true"]', (all) => all.map((one) => one.textContent))
const rootSize = (page: Page) =>
  page.evaluate(
    `parseFloat(getComputedStyle(document.documentElement).fontSize)`,
  ) as Promise<number>
const setFontSize = async (page: Page, standard: number) => {
  const session = await page.createCDPSession()
  await session.send('Page.setFontSizes', { fontSizes: { standard } })
}

/** The sizes on a page: its text, the pictures of its rows and their room, in px, and whether the rows stack. */
interface Measures {
  text: number
  picture: number
  room: number
  stacked: boolean
  over: string[]
}

const measure = (page: Page): Promise<Measures> =>
  page.evaluate(`(() => {
    const row = document.querySelector('.row')
    const [picture, words] = ['img', '.words > p'].map((part) => row.querySelector(part).getBoundingClientRect())
    const over = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() &&
      (one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1) && !one.matches('.skip-link'))
    return {
      text: parseFloat(getComputedStyle(row.querySelector('.words')).fontSize),
      picture: picture.width,
      room: row.clientWidth,
      stacked: picture.bottom <= words.top,
      over: document.documentElement.scrollWidth > innerWidth ? over.map((one) => one.outerHTML.slice(0, 80)) : [],
    }
  })()`) as Promise<Measures>

/** Gives what does not grow from step to step at a width, or does not fit. */
async function growthTroubles(page: Page, width: number): Promise<string[]> {
  const troubles: string[] = []
  let before: Measures | undefined
  await page.setViewport({ width, height: 740 })
  for (const size of steps) {
    await choose(page, size)
    const now = await measure(page)
    const where = `${width} px, "${size}"`
    troubles.push(...now.over.map((one) => `${where}: too wide: ${one}`))
    if (before && now.text < before.text * 1.2) troubles.push(`${where}: the text does not grow`)
    if (before && now.picture < before.picture * 1.05 && now.picture < now.room - 1)
      troubles.push(`${where}: the picture goes from ${before.picture} to ${now.picture} px`)
    if (width < 400 && size !== '' && !now.stacked) troubles.push(`${where}: the rows do not stack`)
    before = now
  }
  return troubles
}

suite('site: text size', (test) => {
  test('text and pictures grow together, and everything fits', () =>
    open(easyRead, async (page) => {
      const found: string[] = []
      for (const width of widths) found.push(...(await growthTroubles(page, width)))
      assert.is(found.join('\n'), '')
    }))

  test('pictures that keep their size, rows that do not stack and what is too wide are found', async () => {
    const faults = [
      ['.row .picture { max-width: 100px }', 'the picture goes from'],
      ['.words > p { min-width: 0 !important }', 'the rows do not stack'],
      ['.summary { width: 18rem }', 'too wide: <p class="summary"'],
      ['.words { font-size: 24px }', 'the text does not grow'],
    ] as const
    await browse(site, async ({ browser, address }) => {
      for (const [content, expected] of faults)
        await visit(
          browser,
          address + easyRead,
          async (page) => {
            await page.addStyleTag({ content })
            assert.match((await growthTroubles(page, 360)).join('\n'), expected)
          },
          (page) => page.setBypassCSP(true),
        )
    })
  })

  for (const path of [leaflet, easyRead])
    test(`nothing scrolls sideways at 320 px with the largest text, enlarged once more: ${path}`, () =>
      open(path, async (page) => {
        await page.setViewport({ width: 320, height: 740 })
        for (const percent of [100, 150, 200]) {
          await setFontSize(page, (16 * percent) / 100)
          await choose(page, 'largest')
          const [wide, what] = (await page.evaluate(`(() => {
            const over = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
            return [document.documentElement.scrollWidth, over.at(-1)?.outerHTML.slice(0, 120)]
          })()`)) as [number, string | undefined]
          assert.ok(wide <= 320, `${percent} %: ${wide} px wide: ${what ?? ''}`)
        }
      }))

  test("the steps multiply the browser's own size of text", () =>
    open(leaflet, async (page) => {
      for (const standard of [16, 24, 32]) {
        await setFontSize(page, standard)
        const sizes: number[] = []
        for (const size of steps) {
          await choose(page, size)
          sizes.push((await rootSize(page)) / standard)
        }
        assert.equal(sizes, [1.25, 1.5625, 2])
      }
    }))

  test('the choice is kept on the device, and is there before the next page has a body', () =>
    open(leaflet, async (page, address) => {
      assert.equal(await pressed(page), ['Normal'])
      await choose(page, 'largest')
      assert.equal(await pressed(page), ['Largest'])
      assert.equal(await page.evaluate('[{ ...localStorage }, document.cookie]'), [
        { 'text-size': 'largest' },
        '',
      ])
      await page.evaluateOnNewDocument(`
        new MutationObserver(() => {
          if (document.body) window.sizeAtBody ??= document.documentElement.dataset.textSize
        }).observe(document, { childList: true, subtree: true })`)
      await page.goto(address + easyRead)
      assert.is(await page.evaluate('sizeAtBody'), 'largest')
      assert.equal(await pressed(page), ['Largest'])
      await choose(page, '')
      assert.is(await page.evaluate('localStorage.length'), 0)
      await page.reload()
      assert.is(await rootSize(page), 20)
    }))

  test('where a browser keeps nothing it works on the page, and a strange size counts as normal', async () => {
    const refuse = `Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })`
    const choices: [string, string][] = [
      [refuse, 'Normal'],
      [`localStorage.setItem('text-size', 'huge')`, 'Normal'],
    ]
    for (const [script, first] of choices)
      await open(
        leaflet,
        async (page) => {
          assert.equal(await pressed(page), [first])
          await choose(page, 'larger')
          assert.is(await rootSize(page), 25)
        },
        (page) => page.evaluateOnNewDocument(script),
      )
  })

  test('it is absent without JavaScript and on paper, which keeps its own size', async () => {
    assert.not(await open(leaflet, shown, (page) => page.setJavaScriptEnabled(false)))
    await open(easyRead, async (page) => {
      assert.ok(await shown(page))
      await choose(page, 'largest')
      await page.emulateMediaType('print')
      assert.not(await shown(page))
      assert.is(Math.round((await rootSize(page)) * 0.75), 16)
    })
  })

  test('each step can be chosen and seen by keyboard, and breaks no rule', () =>
    open(easyRead, async (page) => {
      await page.setViewport({ width: 360, height: 740 })
      await page.focus('.reading-help summary')
      await page.keyboard.press('Enter')
      for (const [index, scheme] of ['light', 'dark', 'light'].entries()) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ])
        await page.focus(`.text-size [data-size="${steps[index] ?? ''}"]`)
        await page.keyboard.press('Space')
        assert.is((await pressed(page)).length, 1)
        assert.equal(await axeFindings(page), [])
        await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)')
      }
      await page.reload()
      assert.equal(await keyboardTroubles(page), [])
    }))
})
