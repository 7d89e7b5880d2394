import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { guard, Visit, withBrowser } from '../../plugins/formats/browser/index.ts'
import { KeptTabs } from '../../plugins/formats/browser/kept-tabs.ts'
import { openForPrint } from '../../plugins/formats/pdf/prepare.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

const wordsOf = (page: Page): Promise<unknown> => page.evaluate('document.body.innerText.trim()')

/** Serves two pages; the first goes to a third by itself, again and again, and has a picture that is missing. */
async function onPages(use: (address: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const pages = {
      'one.html':
        '<title>1</title><meta http-equiv="refresh" content="0; url=three.html">One <img src="lost.png">',
      'two.html': '<title>2</title>Two',
      'three.html': '<title>3</title>Three',
    }
    for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, name), html)
    const server = await serveSite(folder)
    await use(server.address).finally(() => server.close())
  })
}

const work = { doing: 'trying' }

suite('tabs that are kept from page to page', (test) => {
  test('are the same for the next page, which has its own words, requests and faults', () =>
    onPages((address) =>
      withBrowser(async (browser) => {
        const tabs = new KeptTabs()
        const seen: { page: Page; words: unknown; asked: string[]; lacking: number }[] = []
        for (const name of ['one.html', 'two.html', 'one.html']) {
          const visit = new Visit(() => Promise.resolve(browser), { tabs })
          await visit.use(
            work,
            (page) => openForPrint(page, { address: address + name }),
            async (page, opened) => {
              const lacking = (await opened.loading.lacking([], name)).length
              const asked = [...opened.asked].map((one) => one.slice(address.length))
              seen.push({ page, words: await wordsOf(page), asked, lacking })
            },
          )
          await visit.end()
        }
        const [one, two, again] = seen
        assert.equal(two && { ...two, page: 0 }, {
          ...{ page: 0, words: 'Two', lacking: 0 },
          asked: ['two.html'],
        })
        for (const visit of [one, again]) {
          assert.is(visit?.words, 'One')
          assert.is(visit?.lacking, 1)
          assert.ok(visit?.asked.includes('lost.png'))
        }
        assert.is(two?.page, one?.page)
        assert.is(again?.page, one?.page)
        await tabs.close()
        assert.ok(one?.page.isClosed())
      }),
    ))

  test('open the page that they are told to, and no other, not even between two pages', () =>
    onPages((address) =>
      withBrowser(async (browser) => {
        const page = await browser.newPage()
        await guard(page, { address: `${address}two.html`, scripts: true })
        await page.goto(`${address}two.html`)
        const asked = await guard(page, { address: `${address}three.html`, scripts: true })
        // What the page before wants comes late, when its successor is already expected.
        const late = page.waitForRequest(`${address}one.html`)
        await page.evaluate(`location.href = 'one.html'`)
        assert.match((await late).failure()?.errorText ?? 'none', /ABORTED|none/)
        assert.is(await wordsOf(page), 'Two')
        await page.goto(`${address}three.html`)
        assert.is(await wordsOf(page), 'Three')
        assert.ok([...asked].includes(`${address}three.html`))
      }),
    ))

  test('are not kept when something went wrong, when they crashed, or after many pages', () =>
    withBrowser(async (browser) => {
      const tabs = new KeptTabs()
      const visit = new Visit(() => Promise.resolve(browser), { tabs })
      let failed: Page | undefined
      const failure = visit.use(
        work,
        () => Promise.resolve({ leave: () => undefined }),
        (page) => {
          failed = page
          throw new Error('wrong')
        },
      )
      assert.is((await errorOf(failure)).message, 'wrong')
      await visit.end()
      assert.ok(failed?.isClosed())

      const first = await tabs.take(browser)
      await tabs.giveBack(browser, first)
      const crashed = new Promise((resolve) => first.once('error', resolve))
      void first.goto('chrome://crash').catch(() => undefined)
      await crashed
      const second = await tabs.take(browser)
      assert.is.not(second, first)

      await tabs.giveBack(browser, second)
      let uses = 1
      for (; uses < 100; uses++) {
        const next = await tabs.take(browser)
        if (next !== second) break
        await tabs.giveBack(browser, next)
      }
      assert.is(uses, 50)
      assert.ok(second.isClosed())
    }))
})
