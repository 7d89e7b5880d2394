import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { KeyInput, Page } from 'puppeteer'
import * as assert from 'uvu/assert'
import { contents } from '../../../plugins/content/contents.ts'
import { synonyms as synonymsSchema } from '../../../plugins/content/data/index.ts'
import { readYaml } from '../../../plugins/content/yaml.ts'
import { browse, inTab, searchFor } from '../../help/browse.ts'
import type { Visit } from '../../help/browse.ts'
import { watchTraffic } from '../../help/requests.ts'
import { pages, read, site } from './own-site.ts'
import { suite } from '../../suite.ts'

const editions = pages.filter(({ path }) => path.startsWith('leaflets/'))
const easyRead = 'leaflets/what-if-i-do-not-agree/easy-read/'
const phone = '020 3031 6651'
const synonymsFile = '_data/synonyms.yaml'

suite('search: the page', (test) => {
  test('a word finds the section that it is about', async () => {
    const { address, heading } = await browse(site, (visit) =>
      inTab(visit, searchPage(visit), async (page) => {
        await searchFor(page, 'mediation')
        await Promise.all([
          page.waitForNavigation(),
          page.click(`.results a[href$="${easyRead}#mediation"]`),
        ])
        const target = await page.$eval(':target', (element) => ({
          name: element.tagName,
          words: element.textContent,
          scrolled: Math.abs(element.getBoundingClientRect().top) < 200,
        }))
        assert.ok(target.scrolled, 'the heading is in view')
        return { address: page.url().slice(visit.address.length), heading: target }
      }),
    )
    assert.is(address, `${easyRead}#mediation`)
    assert.is(heading.name, 'H2')
    assert.match(heading.words, /^Mediation/)
  })

  test('a result names its section, its edition and its leaflet, and shows where the word is', async () => {
    await inSearch(async (page) => {
      await searchFor(page, 'accredited')
      const found = await rows(page)
      assert.equal(found.map(({ link }) => link).sort(), [
        'If you choose mediation, Easy read',
        'Mediation, Full leaflet',
      ])
      const first = found.find(({ link }) => link?.startsWith('Mediation'))
      assert.match(first?.text ?? '', 'What if I do not agree with decisions about SEN provision?')
      assert.equal(first?.marked, ['accredited'])
    })
  })

  test('the count is that of the results, and more of them are shown when asked for', async () => {
    await inSearch(async (page) => {
      const count = Number.parseInt(await searchFor(page, 'mediation'), 10)
      const all = await page.$$eval('.results li', ({ length }) => length)
      assert.is(count, all)
      assert.ok(count > 10)
      assert.is((await rows(page)).length, 10)
      assert.is(await textOf(page, '[data-part="more"]'), `Show ${count - 10} more results`)
      await page.click('[data-part="more"]')
      assert.is((await rows(page)).length, count)
      assert.is(
        await page.evaluate(() =>
          [...document.querySelectorAll('.results a')].indexOf(document.activeElement as Element),
        ),
        10,
      )
      assert.not(await isShown(page, '[data-part="more"]'))
    })
  })

  test('a question of several words finds the sections that answer all of them', async () => {
    await inSearch(async (page) => {
      await searchFor(page, 'Can I bring a friend to the meeting?')
      assert.equal((await rows(page)).map(({ link }) => link).sort(), [
        'Getting help, Easy read',
        'Seeking help, Full leaflet',
      ])
      assert.match(await textOf(page, status), /No results for: bring\.$/)
    })
  })

  test('a choice of edition narrows the results to it, and the other can still be chosen', async () => {
    await inSearch(async (page) => {
      const all = await searchFor(page, 'mediation')
      await page.click('input[value="Easy read"]')
      await settled(page, all)
      const editions = async () => [
        ...new Set(
          await page.$$eval('.results .edition', (all) => all.map((one) => one.textContent)),
        ),
      ]
      assert.equal(await editions(), ['Easy read'])
      const easy = await textOf(page, status)
      assert.match(easy, 'Showing only: Easy read.')
      await page.click('input[value="Full leaflet"]')
      await settled(page, easy)
      assert.equal((await editions()).sort(), ['Easy read', 'Full leaflet'])
      assert.is(
        (await textOf(page, status)).replace(' Showing only: Easy read, Full leaflet.', ''),
        all,
      )
      const both = await textOf(page, status)
      await page.click('input[value="Easy read"]')
      await settled(page, both)
      assert.equal(await editions(), ['Full leaflet'])
    })
  })

  test('a misspelt or half-typed word finds something, and one that is nowhere finds nothing', async () => {
    await inSearch(async (page) => {
      for (const words of ['mediatoin', 'meidation', 'tribun', 'apeals', 'soliciter', phone])
        assert.match(await searchFor(page, words), /^\d+ results? for /)
      for (const words of ['264713', 'autism', 'xyz'])
        assert.is(await searchFor(page, words), `No results for “${words}”.`)
    })
  })

  test('where nothing is found it gives the advice line and a link to the headings', async () => {
    await inSearch(async (page) => {
      await searchFor(page, 'autism')
      const links = await page.$$eval('[data-part="nothing"] a', (all) =>
        all.map((link) => `${link.textContent} ${link.getAttribute('href') ?? ''}`),
      )
      const number = phone
      assert.equal(links, [
        `${number} tel:${number.replaceAll(' ', '')}`,
        'Look through the list of leaflets below #all-leaflets',
      ])
      assert.ok(await isShown(page, '[data-part="nothing"]'))
      await searchFor(page, 'mediation')
      assert.not(await isShown(page, '[data-part="nothing"]'))
    })
  })

  test('with nothing asked it says what to do', async () => {
    await inSearch(async (page) => {
      assert.is(await textOf(page, '[data-part="hint"]'), 'Type what you are looking for.')
      assert.is(await textOf(page, status), '')
      assert.not(await isShown(page, 'fieldset'))
      await searchFor(page, 'EHCP')
      await page.click('#question', { count: 3 })
      await page.keyboard.press('Backspace')
      await settled(page, await textOf(page, status))
      assert.is(await textOf(page, status), '')
      assert.ok(await isShown(page, '[data-part="hint"]'))
      assert.is((await rows(page)).length, 0)
    })
  })

  test('the field has a visible label, and an address can contain the question', async () => {
    await browse(site, (visit) =>
      inTab(visit, `${searchPage(visit)}?q=mediation`, async (page) => {
        await page.waitForSelector('.results a')
        const label = await page.$eval('#search label', (element) => ({
          words: element.textContent,
          height: element.offsetHeight,
        }))
        assert.is(label.words, 'Search for a word')
        assert.ok(label.height > 10, `${label.height} px high`)
        await searchFor(page, 'EHCP')
        assert.match(page.url(), /\?q=EHCP$/)
      }),
    )
  })

  test('without JavaScript it lists both editions, which list their sections, by links to them', async () => {
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
      assert.ok(visible.includes(`/${path}`))
      const listed = load(html)('nav.contents')
      assert.equal(
        sections.filter(({ id }) => listed.find(`a[href="#${id}"]`).length !== 1),
        [],
      )
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

suite('search: the words of families', (test) => {
  const examples: [asked: string, also: string, section: string][] = [
    ['EHCP', 'EHC plan', 'Appeals, Easy read'],
    ['tribunal', 'appeal', 'Appeals, Full leaflet'],
    ['unhappy', 'complaint, disagreement, do not agree', 'Making a complaint, Easy read'],
    ['deadline', 'time limit, months, days', '5 steps to an appeal, Easy read'],
    ['how long do I have?', 'time limit, months, days', 'Mediation, Full leaflet'],
    ['LA', 'local authority, council', 'Disagreement resolution, Easy read'],
    ['expelled from school', 'exclusion', 'Appeals, Easy read'],
    ['lawyer', 'legal advice', 'What next?, Full leaflet'],
  ]
  test('find the words of the leaflet, and it says so', async () => {
    await inSearch(async (page) => {
      for (const [asked, also, section] of examples) {
        const said = await searchFor(page, asked)
        assert.ok(said.includes(` Also searched for: ${also}.`), said)
        const links = await page.$$eval('.results a', (all) => all.map((one) => one.textContent))
        assert.ok(links.includes(section), `${asked}: ${links.join(', ')}`)
      }
    })
  })

  test('results for the words as typed come first, and each section once', async () => {
    await inSearch(async (page) => {
      const summary = await searchFor(page, 'EHCP')
      const found = await rows(page)
      assert.match(found[0]?.link ?? '', /^First steps, /)
      assert.ok(found.length > 2)
      assert.is(Number.parseInt(summary, 10), new Set(found.map(({ href }) => href)).size)
      assert.is(Number.parseInt(summary, 10), found.length)
    })
  })

  test('words that need none get none', async () => {
    await inSearch(async (page) => {
      await searchFor(page, 'EHCP')
      assert.match(await searchFor(page, 'mediation'), /^\d+ results for “mediation”\.$/)
    })
  })

  test('every one of them finds something', async () => {
    const words = Object.keys(
      readYaml(readFileSync(synonymsFile, 'utf8'), synonymsSchema, synonymsFile),
    )
    await inSearch(async (page) => {
      for (const word of words) assert.match(await searchFor(page, word), /^[1-9]\d* results? for /)
    })
  })
})

suite('search: by keyboard and by ear', (test) => {
  test('the arrow keys go from the field through the results and back, Enter opens one', async () => {
    await browse(site, (visit) =>
      inTab(visit, searchPage(visit), async (page) => {
        await searchFor(page, 'accredited')
        const here = () =>
          page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent)
        const found = await rows(page)
        const links = found.map(({ link }) => link)
        assert.is(await press(page, 'ArrowUp', here), 'question')
        assert.is(await press(page, 'ArrowDown', here), links[0])
        assert.is(await press(page, 'ArrowDown', here), links[1])
        assert.is(await press(page, 'ArrowUp', here), links[0])
        assert.is(await press(page, 'ArrowUp', here), 'question')
        await press(page, 'ArrowDown', here)
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
        assert.is(page.url(), found[0]?.href)
      }),
    )
  })

  test('Tab goes through button, editions and results, each with a visible outline and 44 px high', async () => {
    await inSearch(async (page) => {
      await searchFor(page, 'accredited')
      const stops: string[] = []
      for (let at = 0; at < 5; at++) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          const target = element.closest('label') ?? element
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          return {
            words: target.textContent.trim(),
            height: target.getBoundingClientRect().height,
            outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
          }
        })
        assert.ok(stop.height >= 44, `${stop.words}: ${stop.height} px`)
        assert.ok(stop.outline >= 2, `${stop.words}: outline of ${stop.outline} px`)
        stops.push(stop.words)
      }
      const links = (await rows(page)).map(({ link }) => link)
      assert.equal(stops, ['Search', 'Easy read', 'Full leaflet', ...links])
    })
  })

  test('Enter in the field searches at once and stays there', async () => {
    await inSearch(async (page) => {
      await page.focus('#question')
      await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#question')
        if (field) field.value = 'mediation'
      })
      await page.keyboard.press('Enter')
      await page.waitForSelector('.results a')
      assert.is(await page.evaluate(() => document.activeElement?.id), 'question')
    })
  })

  test('count and synonyms are one text in a region that is read when it changes; the advice is outside it', async () => {
    await inSearch(async (page) => {
      const region = await page.$(status)
      await searchFor(page, 'EHCP')
      assert.match(
        await textOf(page, status),
        /^\d+ results for “EHCP”\. Also searched for: EHC plan\.$/,
      )
      const kinds = await region?.evaluate(({ childNodes }) =>
        [...childNodes].map(({ nodeName }) => nodeName),
      )
      assert.equal(kinds, ['#text'])
      await searchFor(page, 'autism')
      assert.not.match(await textOf(page, status), phone)
      assert.is(await page.$$eval('main a[href^="tel:"]', ({ length }) => length), 1)
      const same = await region?.evaluate((element) => element.isConnected)
      assert.is(same, true, 'it is never replaced')
    })
  })

  test('no target of the page is under 44 px, and nothing is wider than 320 px', async () => {
    await inSearch(
      async (page) => {
        await searchFor(page, 'unhappy')
        const small = await page.$$eval('main a, main button, #question', (all) =>
          all
            .filter((one) => one.getClientRects().length > 0)
            .filter((one) => one.getBoundingClientRect().height < 43.9)
            .map((one) => one.outerHTML),
        )
        assert.equal(small, [])
        assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 320)
      },
      (page) => page.setViewport({ width: 320, height: 640 }),
    )
  })
})

suite('search: what it loads', (test) => {
  test('nothing of Pagefind before somebody searches', async () => {
    let asked: string[] = []
    await inSearch(
      async (page) => {
        assert.equal(
          asked.filter((address) => address.includes('/pagefind/')),
          [],
        )
        await searchFor(page, 'mediation')
        assert.ok(asked.some((address) => address.endsWith('/pagefind/pagefind.js')))
      },
      (page) => {
        asked = watchTraffic(page).addresses
      },
    )
  })

  test('it works under a policy without inline scripts, and without inline styles except the page’s own', async () => {
    const violations: string[] = []
    await withPolicy((folder) =>
      browse(folder, (visit) =>
        inTab(
          visit,
          searchPage(visit),
          async (page) => {
            assert.match(await searchFor(page, 'EHCP'), /^\d+ results for /)
            assert.match(await searchFor(page, 'autism'), /^No results for /)
            assert.equal(violations, [])
            await page.evaluate(() => {
              const style = document.createElement('style')
              style.textContent = 'p { color: red }'
              document.body.append(style)
            })
            await page.waitForNetworkIdle({ idleTime: 100 })
            assert.ok(violations.length > 0, 'a style that a script adds is refused')
          },
          (page) =>
            page.on('console', (message) => {
              if (message.text().includes('Content Security Policy'))
                violations.push(message.text())
            }),
        ),
      ),
    )
  })
})

suite('search: the index', (test) => {
  test('it has the words of both editions, and neither contact section nor navigation', async () => {
    const indexed = await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/`, async (page) => {
        const found: unknown = await page.evaluate(
          `import('/pagefind/pagefind.js')
            .then(({ options, search }) => options({ baseUrl: '/' }).then(() => search(null)))
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
        'Not yet checked by the service',
        'Web addresses in this leaflet',
      ]) {
        assert.match(html, words, `${path} has "${words}"`)
        assert.not.match(content, words, `${path}: "${words}" is indexed`)
      }
    }
  })
})

const searchPage = ({ address }: Visit) => `${address}search/`

/** Opens the search page in a tab. */
function inSearch(
  use: (page: Page) => Promise<void>,
  prepare: (page: Page) => unknown = () => undefined,
): Promise<void> {
  return browse(site, (visit) => inTab(visit, searchPage(visit), use, prepare))
}

/** Gives the results that are shown, in order. */
function rows(page: Page) {
  return page.$$eval('.results li:not([hidden])', (all) =>
    all.map((row) => ({
      link: row.querySelector('a')?.textContent,
      href: row.querySelector('a')?.href,
      text: row.textContent,
      marked: [...row.querySelectorAll('mark')].map(({ textContent }) => textContent),
    })),
  )
}

/** Opens the site's search page under a strict Content-Security-Policy that allows the page's own style by its hash. */
async function withPolicy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'everyleaf-policy-'))
  try {
    const html = await read('search/index.html')
    const style = createHash('sha256').update(load(html)('style').text()).digest('base64')
    const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; font-src 'self'; style-src 'sha256-${style}'`
    await cp(site, folder, {
      recursive: true,
      filter: (from) => !from.endsWith('.pdf'),
      dereference: true,
    })
    await writeFile(
      join(folder, 'search', 'index.html'),
      html.replace(
        '<head>',
        `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`,
      ),
    )
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const status = '#search [role="status"]'

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.trim())

const isShown = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.getClientRects().length > 0)

/** Waits until the line with the count changes. */
function settled(page: Page, before: string) {
  return page.waitForFunction(
    (words) => document.querySelector('#search [role="status"]')?.textContent !== words,
    {},
    before,
  )
}

async function press<T>(page: Page, key: KeyInput, then: () => Promise<T>): Promise<T> {
  await page.keyboard.press(key)
  return then()
}

function addresses(path: string, html: string): string[] {
  const page = load(html)
  const ids = page('[id]')
    .toArray()
    .map((element) => `/${path}#${page(element).attr('id') ?? ''}`)
  return [`/${path}`, ...ids]
}
