import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import * as assert from 'uvu/assert'
import { contents } from '../../plugins/content/contents.ts'
import { browse, inTab } from '../help/browse.ts'
import { watchTraffic } from '../help/requests.ts'
import type { Traffic } from '../help/requests.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const editions = pages.filter(({ path }) => path.startsWith('leaflets/'))
const file = 'everyleaf/headings.json'

suite('search: the headings of leaflets', (test) => {
  test('are in no page, and asked for once when those of a leaflet are opened by keyboard', async () => {
    const { names, before, after, shown } = await browse(site, async (visit) => {
      let traffic: Traffic = { addresses: [], failures: [] }
      const asked = () => traffic.addresses.filter((one) => one.endsWith(file)).length
      return inTab(
        visit,
        `${visit.address}search/`,
        async (page) => {
          const names = await page.$$eval('.headings h3', (all) =>
            all.map(({ textContent }) => textContent),
          )
          const before = asked()
          const shown: Heading[][] = []
          for (const [at] of names.entries()) shown.push(await open(page, at))
          return { names, before, after: asked(), shown }
        },
        (page) => {
          traffic = watchTraffic(page)
        },
      )
    })
    assert.is(names.length, editions.length)
    assert.is(before, 0)
    assert.is(after, 1)
    assert.equal(
      shown.flat().sort(),
      editions
        .flatMap(({ path, document }) =>
          contents(document('.text').html() ?? '').map(({ id, text }) => {
            const edition = path.endsWith('easy-read/') ? 'Easy read' : 'Full leaflet'
            return `/${path}#${id} ${text}, ${edition}`
          }),
        )
        .sort(),
    )
  })

  test('that cannot be had are said to be on the leaflet', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'everyleaf-'))
    try {
      await cp(site, folder, { recursive: true })
      await rm(join(folder, file))
      const said = await browse(folder, (visit) =>
        inTab(visit, `${visit.address}search/`, async (page) => {
          await page.focus('.headings summary')
          await page.keyboard.press('Enter')
          await page.waitForSelector('.headings details p:not(:empty)')
          return page.$eval('.headings [role="status"]', ({ textContent }) => textContent)
        }),
      )
      assert.is(said, 'The headings cannot be shown at the moment. The leaflet has them, too.')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

/** The address of a heading without the site, and its name. */
type Heading = string

/** Opens the headings of a leaflet in the list by keyboard. */
async function open(page: Page, at: number): Promise<Heading[]> {
  const folds = await page.$$('.headings details')
  const fold = folds[at]
  assert.ok(fold)
  const summary = await fold.$('summary')
  await summary?.focus()
  await page.keyboard.press('Enter')
  await fold.waitForSelector('li a')
  return fold.$$eval('a', (all) =>
    all.map((one) => `${one.pathname}${one.hash} ${one.getAttribute('aria-label') ?? ''}`),
  )
}
