import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { contents } from '../../plugins/leaflet/contents.ts'
import { browse, inTab, searchFor } from '../help/browse.ts'
import { watchTraffic } from '../help/requests.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const editions = pages.filter(({ path }) => path.startsWith('leaflets/'))
const easyRead = 'leaflets/what-if-i-do-not-agree/easy-read/'
const phone = '020 3031 6651'

suite('search: the page', (test) => {
  test('a word leads to the section that it is about', async () => {
    const { address, heading } = await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/`, async (page) => {
        assert.is(await searchFor(page, 'mediation'), '2 results for mediation')
        await Promise.all([
          page.waitForNavigation(),
          page.click(`a[href$="${easyRead}#mediation"]`),
        ])
        const target = await page.$eval(':target', (element) => ({
          words: `${element.tagName} ${element.textContent}`,
          scrolled: Math.abs(element.getBoundingClientRect().top) < 200,
        }))
        assert.ok(target.scrolled, 'the heading is in view')
        return { address: page.url().slice(visit.address.length), heading: target.words }
      }),
    )
    assert.is(address, `${easyRead}#mediation`)
    assert.is(heading, 'H2 Mediation')
  })

  test('a choice of edition narrows the results to it', async () => {
    await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/`, async (page) => {
        await searchFor(page, 'mediation')
        await page.click('input[value="Easy read"]')
        await page.waitForFunction(
          () =>
            document.querySelector('.pf-summary')?.textContent === '1 result for mediation' &&
            document.querySelectorAll('.pf-result-link').length === 1,
        )
        const links = await page.$$eval('#search .pf-results a', (found) =>
          found.map(({ pathname }) => pathname),
        )
        assert.equal([...new Set(links)], [`/${easyRead}`])
      }),
    )
  })

  test('a misspelt or half word finds, and one that stands nowhere finds nothing', async () => {
    await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/`, async (page) => {
        for (const [words, count] of [
          ['mediatoin', '2 results'],
          ['tribun', '2 results'],
          [phone, '2 results'],
          ['264713', 'No results'],
          ['autism', 'No results'],
        ] as const)
          assert.is(await searchFor(page, words), `${count} for ${words}`)
      }),
    )
  })

  test('the field has a visible label, and an address can hold the question', async () => {
    await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/?q=mediation`, async (page) => {
        await page.waitForSelector('.pf-result-link')
        const label = await page.$eval('#search label', (element) => ({
          words: element.textContent,
          height: element.offsetHeight,
        }))
        assert.is(label.words, 'Search for a word, like mediation')
        assert.ok(label.height > 10, `${label.height} px high`)
      }),
    )
  })

  test('without JavaScript it lists every section of both editions, by links that lead there', async () => {
    const visible = await browse(site, (visit) =>
      inTab(
        visit,
        `${visit.address}search/`,
        (page) =>
          page.$$eval('main a', (links) =>
            links.filter((link) => link.offsetHeight > 0).map((link) => link.getAttribute('href')),
          ),
        (page) => page.setJavaScriptEnabled(false),
      ),
    )
    assert.is(editions.length, 2)
    for (const { path, html } of editions) {
      const sections = contents(load(html)('.text').html() ?? '')
      assert.ok(sections.length > 5, path)
      const missing = sections.filter(({ id }) => !visible.includes(`/${path}#${id}`))
      assert.equal(missing, [])
    }
    const known = new Set(editions.flatMap(({ path, html }) => addresses(path, html)))
    assert.equal(
      visible.filter((href) => !known.has(href ?? '')),
      [],
    )
  })

  test('no other page loads anything of it', async () => {
    await browse(site, async (visit) => {
      for (const { path } of pages) {
        let asked: string[] = []
        await inTab(
          visit,
          visit.address + path,
          () => Promise.resolve(),
          (page) => {
            asked = watchTraffic(page).addresses
          },
        )
        const search = asked.filter((address) => /\/pagefind\/|search\.js/.test(address))
        assert.is(search.length > 0, path === 'search/', `${path}: ${search.join(' ')}`)
      }
    })
  })
})

suite('search: the index', (test) => {
  test('it holds the words of both editions, and neither contact section nor navigation', async () => {
    const indexed = await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/`, async (page) => {
        const found: unknown = await page.evaluate(
          `import('/pagefind/pagefind.js')
            .then(({ search }) => search(null))
            .then(({ results }) => Promise.all(results.map((result) => result.data())))
            .then((all) => all.map(({ url, content }) => [url, content]))`,
        )
        return new Map(found as [string, string][])
      }),
    )
    assert.equal([...indexed.keys()].sort(), editions.map(({ path }) => `/${path}`).sort())
    for (const { path, html } of editions) {
      const content = indexed.get(`/${path}`) ?? ''
      const text = load(html)('.text').text()
      assert.is(content.split(phone).length, text.split(phone).length, `${path}: the phone number`)
      assert.match(content, 'Mediation')
      for (const words of [
        '264713',
        'Contact us',
        'Skip to the main text',
        'Choose how to read this',
        'In this leaflet',
        'Where next',
        'Not yet reviewed',
        'Web addresses in this leaflet',
      ]) {
        assert.match(html, words, `${path} has "${words}"`)
        assert.not.match(content, words, `${path}: "${words}" is indexed`)
      }
    }
  })
})

function addresses(path: string, html: string): string[] {
  const page = load(html)
  const ids = page('[id]')
    .toArray()
    .map((element) => `/${path}#${page(element).attr('id') ?? ''}`)
  return [`/${path}`, ...ids]
}
