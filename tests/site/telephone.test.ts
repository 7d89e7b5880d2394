import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { formats } from '../../plugins/index.ts'
import { browse, inTab } from '../help/browse.ts'
import { easyReadText } from '../help/leaflet-texts.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const screen = { width: 360, height: 740 }
const leaflet = 'leaflets/if-you-do-not-agree/'
const editions = [leaflet, `${leaflet}easy-read/`]

/** Opens a page of the site on a small telephone; `prepare` may make it another device. */
function open<T>(
  path: string,
  use: (page: Page) => Promise<T>,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  return browse(site, (visit) =>
    inTab(visit, visit.address + path, use, async (page) => {
      await page.setViewport(screen)
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await prepare(page)
    }),
  )
}

const shown = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length)

/** How many px of the page come before its first sentence. Notices that the text is out of date come and go. */
const before = async (page: Page) => {
  await page.$$eval('article > .notice', (all) => {
    for (const notice of all) notice.remove()
  })
  return page.$eval(
    '.text > p, .text .words > p',
    (first) => first.getBoundingClientRect().top + scrollY,
  )
}

for (const path of editions)
  suite(`site: telephone: ${path}`, (test) => {
    test('the first sentence begins on the first screen, or at the start of the second', async () => {
      const top = await open(path, before)
      assert.ok(top < screen.height * 1.3, `${top} px`)
      const unfolded = await open(path, async (page) => {
        await page.$$eval('.fold', (all) => {
          for (const fold of all) (fold as HTMLDetailsElement).open = true
        })
        return before(page)
      })
      assert.ok(unfolded > screen.height * 2, `unfolded it would be ${unfolded} px`)
    })

    test('formats and contents are folded, and a tap opens them; on a desk they are open', async () => {
      await open(path, async (page) => {
        assert.is(await shown(page, '.formats a'), 0)
        assert.is(await shown(page, '.contents a'), 0)
        await page.click('.formats summary')
        assert.is(await shown(page, '.formats a'), 3 + formats.length)
        await page.setViewport({ width: 1280, height: 800 })
        await page.waitForFunction(() => document.querySelectorAll('.fold[open]').length === 3)
      })
      await open(
        path,
        async (page) => {
          assert.is(await shown(page, '.formats a'), 3 + formats.length)
          const [first] = await page.$$eval('.formats a', (all) => all.map((one) => one.innerText))
          assert.match(first ?? '', 'Easy read')
          assert.ok((await shown(page, '.contents a')) > 5)
        },
        (page) => page.setViewport({ width: 1280, height: 800 }),
      )
    })

    test('without JavaScript they can be opened too, and are open on a desk; links to the contents go there', async () => {
      await open(
        path,
        async (page) => {
          assert.is(await shown(page, '.contents a'), 0)
          await page.click('.contents summary')
          assert.ok((await shown(page, '.contents a')) > 5)
          assert.is(await page.$eval('#contents', (one) => one.closest('summary') !== null), true)
        },
        (page) => page.setJavaScriptEnabled(false),
      )
      await open(
        path,
        async (page) => {
          assert.is(await shown(page, '.formats a'), 3 + formats.length)
          assert.ok((await shown(page, '.contents a')) > 5)
        },
        async (page) => {
          await page.setJavaScriptEnabled(false)
          await page.setViewport({ width: 1280, height: 800 })
        },
      )
    })

    test('one tap in the head shows a time limit, which first says whose it is', async () => {
      await open(path, async (page) => {
        const links = await page.$$eval('.limits a', (all) =>
          all.map((one) => one.getAttribute('href') ?? ''),
        )
        assert.ok(links.length > 0)
        for (const href of links) {
          await page.click(`.limits a[href="${href}"]`)
          const frame = await page.$eval(':target', (one) => ({
            first: one.firstElementChild?.textContent,
            top: Math.round(one.getBoundingClientRect().top),
            limited: one.classList.contains('time-limit'),
          }))
          assert.ok(frame.limited && frame.top >= 0 && frame.top < 300, JSON.stringify(frame))
          assert.match(frame.first ?? '', /^(?:Your time limit|Time limits: yours and theirs)\.$/)
          await page.evaluate('scrollTo(0, 0)')
        }
      })
    })

    test('each part ends with a link to the next, and one to the contents, which opens them', async () => {
      await open(path, async (page) => {
        const found =
          (await page.evaluate(`[...document.querySelectorAll('.text h2')].map((heading) => {
          let last = heading
          while (last.nextElementSibling && last.nextElementSibling.localName !== 'h2') last = last.nextElementSibling
          return [...last.querySelectorAll('a')].map((link) => link.hash + ' ' + link.textContent)
        })`)) as string[][]
        const ids = await page.$$eval('.text h2', (all) =>
          all.map((one) => `#${one.id} Next part: ${one.textContent}`),
        )
        const expected = [...ids.slice(1), '#contact Next part: Contact us']
        assert.equal(
          found,
          expected.map((next) => [next, '#contents Contents']),
        )
        const contents = await page.$$('.ways a[href="#contents"]')
        await contents.at(-1)?.click()
        assert.ok((await shown(page, '.contents a')) > 5)
        const top = await page.$eval('#contents', (one) => one.getBoundingClientRect().top)
        assert.ok(top >= -1 && top < screen.height, `${top} px`)
      })
    })
  })

suite('site: telephone', (test) => {
  test('easy read takes less than 420 px a row, with all that is between the rows', async () => {
    const height = (page: Page) =>
      page.$eval(
        '.text',
        (text) => text.getBoundingClientRect().height / text.querySelectorAll('.row').length,
      )
    const path = editions[1] ?? ''
    const now = await open(path, height)
    assert.ok(now < 420, `${now} px a row`)
    const wide = '.row .picture { float: none; width: 13rem }'
    const withLargePictures = await open(
      path,
      async (page) => {
        await page.addStyleTag({ content: wide })
        return height(page)
      },
      (page) => page.setBypassCSP(true),
    )
    assert.ok(withLargePictures > 420, `with large pictures ${withLargePictures} px`)
  })

  test('a meaning is as large as the sentences beside it', () =>
    open(editions[1] ?? '', async (page) => {
      const sizes = await page.$$eval('.row .words p, .row .meaning p', (all) =>
        all.map((one) => getComputedStyle(one).fontSize),
      )
      assert.ok(sizes.length > 100)
      assert.is(new Set(sizes).size, 1)
    }))

  test('the full edition has a link to the easy read outside the fold, and the easy read has none', async () => {
    const count = (path: string) => open(path, (page) => shown(page, '.to-easy-read a'))
    assert.equal([await count(editions[0] ?? ''), await count(editions[1] ?? '')], [1, 0])
  })

  test('the home page has easy read first, with its picture', async () => {
    await open('', async (page) => {
      const links = await page.$$eval('.leaflets a', (all) =>
        all.map((one) => one.getAttribute('href')),
      )
      assert.equal(links.slice(0, 2), [`/${leaflet}easy-read/`, `/${leaflet}`])
      const [home] = await page.$$eval('.leaflets img', (all) =>
        all.map((one) => [one.complete && one.naturalWidth > 0, new URL(one.src).pathname]),
      )
      assert.equal(home?.[0], true)
      const [, picture = 'no picture'] = /\((pictures\/[^)]+)\)/.exec(easyReadText) ?? []
      assert.is(home?.[1], `/${leaflet}${picture}`)
    })
  })
})

suite('site: telephone: tables', (test) => {
  test('no word of a cell is broken over two lines, if there is room for the words side by side', async () => {
    const narrow = (page: Page) => page.setViewport({ width: 320, height: 740 })
    assert.equal(await open(leaflet, (page) => page.evaluate(wordsOverTwoLines), narrow), [])
    const seeded = await open(leaflet, async (page) => {
      await page.$$eval('td', (cells) => {
        for (const cell of cells) cell.style.overflowWrap = 'anywhere'
      })
      await page.$eval('table', (table) => (table.style.width = '1px'))
      return page.evaluate(wordsOverTwoLines)
    })
    assert.ok((seeded as string[]).length > 0)
  })
})

/** Gives the words of the page's tables that are painted in more than one box. */
const wordsOverTwoLines = `[...document.querySelectorAll('td, th')].flatMap((cell) => {
  const text = cell.firstChild
  return text?.nodeType !== Node.TEXT_NODE ? [] : [...text.data.matchAll(/\\S+/g)].filter(({ 0: word, index }) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    return range.getClientRects().length > 1
  }).map(([word]) => word)
})`
