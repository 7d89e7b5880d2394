import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import * as assert from 'uvu/assert'
import { languages } from '../../plugins/languages/languages.ts'
import { copyProject } from '../help/project-copy.ts'
import { tags, useTranslatedLeaflet } from '../help/languages.ts'
import { makePagesOf } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const folder = copyProject()
useTranslatedLeaflet(folder)
const site = makePagesOf(folder)
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

const address = '/leaflets/asking-for-a-place/'
const pageAt = (url: string): CheerioAPI =>
  load(readFileSync(join(site, url, 'index.html'), 'utf8'))
const textOf = (page: CheerioAPI, selector: string): string =>
  page(selector).text().replace(/\s+/gu, ' ').trim()

suite('an edition in another language', (test) => {
  for (const tag of tags)
    test(`has a page of its own, in its language and direction: ${tag}`, () => {
      const page = pageAt(`${address}${tag}/`)
      assert.is(page('html').attr('lang'), tag)
      assert.is(page('html').attr('dir'), ['ar', 'ur'].includes(tag) ? 'rtl' : 'ltr')
      assert.is(textOf(page, '#contact-heading'), languages[tag]?.strings.contact)
      const canonical = page('link[rel="canonical"]').attr('href') ?? ''
      assert.ok(canonical.endsWith(`${address}${tag}/`), canonical)
    })

  test('is linked with all others, for search engines and for people, each named in itself', () => {
    for (const [url, here] of [
      [address, 'en-GB'],
      [`${address}ar/`, 'ar'],
    ] as const) {
      const page = pageAt(url)
      const alternates = page('link[hreflang]')
        .toArray()
        .map((one) => page(one).attr('hreflang'))
      assert.equal(alternates, ['en-GB', ...tags])
      const links = page('nav.languages a').toArray()
      assert.equal(
        links.map((one) => page(one).text()),
        ['English', ...tags.map((tag) => languages[tag]?.name)],
      )
      assert.equal(
        links.map((one) => page(one).attr('lang')),
        ['en-GB', ...tags],
      )
      assert.is(page('nav.languages [aria-current]').attr('lang'), here)
      for (const one of links)
        assert.ok(existsSync(join(site, page(one).attr('href') ?? '', 'index.html')))
    }
  })

  const limits: Record<(typeof tags)[number], [yours: string, theirs: string]> = {
    ar: ['شهران', '3 أيام عمل'],
    bn: ['২ মাস', '৩ কার্যদিবস'],
    cy: ['2 fis', '3 diwrnod gwaith'],
    pl: ['2 miesiące', '3 dni robocze'],
    ur: ['2 مہینے', '3 کام کے دن'],
  }
  for (const tag of tags)
    test(`states its time limits as its language does, each in its frame: ${tag}`, () => {
      const page = pageAt(`${address}${tag}/`)
      const frames = page('.time-limit').toArray()
      assert.equal(
        frames.map((one) => [
          page(one).attr('data-whose'),
          page(one).find('strong').text().replaceAll('\u{A0}', ' '),
        ]),
        [
          ['yours', limits[tag][0]],
          ['theirs', limits[tag][1]],
        ],
      )
      // A number without its unit misleads.
      for (const one of frames) assert.not.match(page(one).find('strong').text(), / /)
    })

  test('in easy read explains the words of its language, and goes to its own full edition', () => {
    const page = pageAt(`${address}cy/easy-read/`)
    assert.match(textOf(page, '.meaning'), 'Y cyngor yw’r bobl sy’n rhedeg eich tref.')
    const links = page('.text a[href*="#"]')
      .toArray()
      .map((one) => page(one).attr('href') ?? '')
    const full = pageAt(`${address}cy/`)
    const own = links.filter((href) => href.startsWith(`${address}cy/#`))
    assert.is(own.length, 4)
    for (const href of own)
      assert.is(full(`[id="${decodeURI(href.split('#')[1] ?? '')}"]`).length, 1)
    assert.is(page('.hard-word').attr('href'), '/words/cy/#cyngor')
    assert.match(textOf(pageAt('/words/cy/'), '.glossary'), 'cyngor')
  })

  test('links to the easy read in the language of the site where it has none, and says so', () => {
    const page = pageAt(`${address}bn/`)
    for (const link of ['.to-easy-read a', '.where-next a[hreflang]', '.formats a[hreflang]']) {
      assert.is(page(link).attr('href'), `${address}easy-read/`, link)
      assert.is(page(link).attr('hreflang'), 'en-GB')
      assert.match(page(link).text(), 'ইংরেজি')
    }
    const full = pageAt(`${address}cy/`)
    assert.is(full('.to-easy-read a').attr('href'), `${address}cy/easy-read/`)
  })

  test('names what is in the language of the site, so that the right voice reads it', () => {
    const page = pageAt(`${address}ar/`)
    const own = page('.contact strong span')
    assert.is(own.attr('lang'), 'en-GB')
    assert.is(own.attr('dir'), 'ltr')
    assert.is(page('.registration').attr('lang'), 'en-GB')
    assert.match(textOf(page, '.contact'), 'بعض هذه التفاصيل باللغة الإنجليزية.')
    assert.is(pageAt(address)('.contact strong span').length, 0)
  })

  test('has its number in order among words from the right', () => {
    for (const tag of ['ar', 'ur'])
      assert.is(pageAt(`${address}${tag}/`)('.masthead-call .unbroken').text(), '01632 960 111')
  })

  test('has the formats of its kind, with its language in their names', () => {
    const page = pageAt(`${address}pl/`)
    const files = page('link[data-format]')
      .toArray()
      .map((one) => page(one).attr('href'))
    assert.equal(
      files,
      ['.pdf', '-large-print.pdf', '-booklet.pdf', '.docx', '.epub', '.txt'].map(
        (end) => `${address}pl/asking-for-a-place-pl${end}`,
      ),
    )
  })

  test('has pictures of its leaflet, and a font for its script', () => {
    const page = pageAt(`${address}ar/easy-read/`)
    assert.ok(page('.picture svg, .picture img').length > 0)
    assert.match(page('style').text(), /Noto Sans Arabic[^}]*arabic-regular\.woff2/)
    assert.ok(existsSync(join(site, 'everyleaf', 'fonts', 'arabic-regular.woff2')))
    assert.not.match(pageAt(address)('style').text(), /Noto Sans Arabic/)
  })

  test('is listed and searched in its language', () => {
    const home = pageAt('/cy/')
    assert.is(home('html').attr('lang'), 'cy')
    assert.is(textOf(home, 'h1'), 'Taflenni Testbury Advice')
    assert.equal(
      home('.leaflets a')
        .toArray()
        .map((one) => home(one).attr('href')),
      [`${address}cy/easy-read/`, `${address}cy/`],
    )
    const search = pageAt('/search/cy/')
    assert.is(search('label[for="question"]').text(), languages['cy']?.strings.question)
    assert.equal(
      search('.headings h3 a')
        .toArray()
        .map((one) => search(one).attr('href')),
      [`${address}cy/easy-read/`, `${address}cy/`],
    )
    const headings = search('.headings').attr('data-headings') ?? ''
    const known = JSON.parse(readFileSync(join(site, headings), 'utf8')) as object
    assert.equal(Object.keys(known), [`${address}cy/easy-read/`, `${address}cy/`])
  })

  test('is in no list of the site’s own language, and in the sitemap', () => {
    assert.is(pageAt('/')('.leaflets a').length, 2)
    assert.is(pageAt('/search/')('.headings h3').length, 2)
    const map = readFileSync(join(site, 'sitemap.xml'), 'utf8')
    for (const tag of tags) assert.match(map, `${address}${tag}/`)
  })
})
