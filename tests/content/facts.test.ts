import { cpSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { overdueFacts } from '../../plugins/content/facts/index.ts'
import { facts as schema } from '../../plugins/content/data/index.ts'
import { today } from '../../plugins/languages/dates.ts'
import { readYaml } from '../../plugins/content/yaml.ts'
import { factsNamed, stateFacts } from '../../plugins/content/text/index.ts'
import { inCopy } from '../help/copy.ts'
import { makePagesOf } from '../help/short-leaflet.ts'
import { pages, read } from '../help/site.ts'
import { withEnvironment } from '../help/with-environment.ts'
import { suite } from '../suite.ts'

const file = 'tests/fixture-site/_data/facts.yaml'
const facts = readYaml(await readFile(file, 'utf8'), schema, file)
const names = Object.keys(facts)

suite('facts: how editions state them', (test) => {
  test('in words or digits in the full edition, in digits in easy read', () => {
    const text = '{ask-the-panel}; {ask-after-the-note}; {the-meeting}'
    assert.is(stateFacts(text, facts, 'full'), 'two months; one month; 30 days')
    assert.is(stateFacts(text, facts, 'easy-read'), '2 months; 1 month; 30 days')
  })

  test('one number changed changes both editions', () => {
    const fact = facts['ask-the-panel']
    assert.ok(fact)
    const changed = { ...facts, 'ask-the-panel': { ...fact, number: 3 } }
    assert.is(stateFacts('{ask-the-panel}', changed, 'full'), 'three months')
    assert.is(stateFacts('{ask-the-panel}', changed, 'easy-read'), '3 months')
    const many = { ...facts, 'ask-the-panel': { ...fact, number: 13 } }
    assert.is(stateFacts('{ask-the-panel}', many, 'full'), '13 months')
  })

  test('every fact is in both editions of the leaflet', async () => {
    for (const edition of ['index.md', 'easy-read.md']) {
      const text = await readFile(
        `tests/fixture-site/src/leaflets/if-you-do-not-agree/${edition}`,
        'utf8',
      )
      const named = factsNamed(text)
      assert.equal(
        names.filter((name) => !named.includes(name)),
        [],
        edition,
      )
    }
  })
})

suite('facts: their day', (test) => {
  const day = facts['ask-the-panel']?.check_again ?? ''

  test('a fact is overdue from the day after', () => {
    assert.equal(overdueFacts(names, facts, day), [])
    const [first] = overdueFacts(['ask-the-panel', 'unknown'], facts, '2027-03-30')
    assert.equal([first?.name, first?.daysLate], ['ask-the-panel', 30])
  })

  test('today is an input', async () => {
    const given = { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 5, 30) / 1000) }
    assert.is(await withEnvironment(given, today), '2027-06-30')
    const clock = new Date().toISOString().slice(0, 10)
    assert.is(await withEnvironment({ SOURCE_DATE_EPOCH: undefined }, today), clock)
  })
})

suite('facts: the page for staff', (test) => {
  const staff = pages.find(({ path }) => path === 'staff/facts/')

  test('shows every fact, its authority and its day', () => {
    const page = load(staff?.html ?? '')
    const headings = page('main h2').toArray()
    assert.is(headings.length, names.length)
    for (const { what, authority } of Object.values(facts)) {
      assert.ok(page('main').text().includes(what), what)
      assert.ok(page('main').text().includes(authority), authority)
    }
  })

  test('folds the pages of a time limit that many state, and shows each of few', () => {
    const usesOn = (html: string) => load(html)('dt:contains("Used in") + dd').first()
    const few = usesOn(staff?.html ?? '')
    assert.equal([few.find('a').length, few.find('details').length], [2, 0])
    inCopy((folder) => {
      const leaflets = join(folder, 'src', 'leaflets')
      for (const copy of ['one', 'two', 'three', 'four', 'five'])
        cpSync(join(leaflets, 'if-you-do-not-agree'), join(leaflets, copy), { recursive: true })
      const file = join(makePagesOf(folder), 'staff/facts/index.html')
      const many = usesOn(readFileSync(file, 'utf8'))
      assert.is(many.find('details:not([open]) > summary').text(), '12 pages')
      assert.equal([many.find('a').length, many.find('details li a').length], [12, 12])
    })
  })

  test('is kept out of search engines, the sitemap and the search', async () => {
    const page = load(staff?.html ?? '')
    assert.is(page('meta[name="robots"]').attr('content'), 'noindex')
    assert.is(page('[data-pagefind-body]').length, 0)
    const sitemap = await read('sitemap.xml')
    assert.match(sitemap, '/words/')
    assert.not.match(sitemap, '/staff/')
  })
})
