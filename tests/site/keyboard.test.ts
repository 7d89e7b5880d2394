import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { browse, inTab } from '../help/browse.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { keyboardTroubles, tab } from '../help/keyboard.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

/** Opens each page in a window of a width and gives what `look` finds there. */
function onEachPage(width: number, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  return browse(site, async (visit) => {
    const found: string[] = []
    for (const { path, file } of pages)
      await inTab(
        visit,
        visit.address + path,
        async (page) => {
          found.push(...(await look(page)).map((trouble) => `${file}: ${trouble}`))
        },
        (page) => open(page, width),
      )
    return found
  })
}

async function open(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 740 })
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
}

/** How much wider a page is than its window, at a text size in per cent of the browser's usual one. */
const tooWide =
  (percent: number) =>
  async (page: Page): Promise<string[]> => {
    const session = await page.createCDPSession()
    await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } })
    const [wide, window, what] = (await page.evaluate(`(() => {
      const root = document.documentElement
      const over = [...document.querySelectorAll('body *')].filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      return [root.scrollWidth, root.clientWidth, over.at(-1)?.outerHTML.slice(0, 100)]
    })()`)) as [number, number, string | undefined]
    return wide > window ? [`${wide} px wide in ${window} px: ${what ?? ''}`] : []
  }

suite('site: keyboard', (test) => {
  for (const width of [360, 1280])
    test(`Tab reaches everything in order, in sight and marked, at ${width} px`, async () => {
      const found = await onEachPage(width, (page) => keyboardTroubles(page))
      assert.is(found.join('\n'), '')
    })

  test('the first stop is the skip link, and Enter on it goes past the head', async () => {
    const found = await onEachPage(360, async (page) => {
      const first = await tab(page)
      if (first?.stop.name !== 'a "Skip to the main text"')
        return [`first: ${first?.stop.name ?? ''}`]
      await page.keyboard.press('Enter')
      const [top, atEnd] = (await page.evaluate(`(() => {
        const { scrollHeight } = document.documentElement
        const { top } = document.querySelector('main').getBoundingClientRect()
        return [Math.round(top), scrollY + innerHeight >= scrollHeight - 1]
      })()`)) as [number, boolean]
      const next = await tab(page)
      const past = await page.evaluate(
        `document.querySelector('header').compareDocumentPosition(document.activeElement) === Node.DOCUMENT_POSITION_FOLLOWING`,
      )
      return past && (top <= 1 || atEnd)
        ? []
        : [`after Enter main stands at ${top} px, and Tab goes to ${next?.stop.name ?? 'nothing'}`]
    })
    assert.is(found.join('\n'), '')
  })

  test('on a leaflet the second stop skips to its text, past all that is about it', async () => {
    const found = await onEachPage(360, async (page) => {
      const article = await page.$('article')
      await tab(page)
      const second = await tab(page)
      const isSkip = second?.stop.name === 'a "Skip to the leaflet"'
      if (!article) return isSkip ? ['a page that is no leaflet has it too'] : []
      if (!isSkip) return [`second: ${second?.stop.name ?? ''}`]
      await page.keyboard.press('Enter')
      await tab(page)
      const [top, within] = (await page.evaluate(`(() => {
        const text = document.querySelector('.text')
        return [Math.round(text.getBoundingClientRect().top), text.contains(document.activeElement)]
      })()`)) as [number, boolean]
      return top <= 1 && within ? [] : [`the text is at ${top} px, and Tab is within it: ${within}`]
    })
    assert.is(found.join('\n'), '')
  })

  test('what is folded can be opened and reached by keyboard', async () => {
    const found = await onEachPage(360, async (page) => {
      for (const fold of await page.$$('.fold > summary')) {
        await fold.focus()
        await page.keyboard.press('Enter')
      }
      // Tab begins again at the top of the page.
      await page.evaluate('document.body.tabIndex = -1, document.body.focus(), scrollTo(0, 0)')
      await page.evaluate(`document.body.removeAttribute('tabindex')`)
      return keyboardTroubles(page)
    })
    assert.is(found.join('\n'), '')
  })

  for (const percent of [100, 200])
    test(`nothing scrolls sideways at 320 px with text of ${percent} %`, async () => {
      const found = await onEachPage(320, tooWide(percent))
      assert.is(found.join('\n'), '')
    })

  test('faults are found', async () => {
    const large = 'style="display: block; min-height: 44px'
    const faults: [body: string, expected: string][] = [
      [`<a href="/a" ${large}; outline: 0">Plain</a>`, 'a "Plain": its focus does not show'],
      [
        '<p>In a sentence <a href="/a">small</a> is right.</p><a href="/b">Small</a>',
        'a "Small": 40',
      ],
      [
        `<a href="/a" ${large}; position: fixed; left: -300px; min-width: 44px">Away</a>`,
        'is outside the window',
      ],
      [
        `<a href="/a" ${large}">Under</a><div style="position: fixed; inset: 0"></div>`,
        'is covered',
      ],
      [
        `<a href="/a" ${large}">Last</a><a href="/b" tabindex="1" ${large}">First</a>`,
        'a "Last": Tab went to a "First" instead',
      ],
      [
        `<a href="/a" ${large}" onkeydown="event.preventDefault()">Trap</a><a href="/b" ${large}">Never</a>`,
        'a "Never": Tab went to a "Trap" instead',
      ],
      ['<p style="width: 400px">Wide</p>', 'px wide in 320 px: <p style'],
    ]
    await withFaultyPage('', (folder) =>
      browse(folder, async (visit) => {
        for (const [body, expected] of faults) {
          const found = await inTab(
            visit,
            visit.address,
            async (page) => {
              await page.setContent(`<!doctype html><main>${body}</main>`)
              return [...(await keyboardTroubles(page)), ...(await tooWide(100)(page))]
            },
            (page) => open(page, 320),
          )
          assert.is(found.length, 1, found.join('\n'))
          assert.match(found.join('\n'), expected)
        }
      }),
    )
  })
})
