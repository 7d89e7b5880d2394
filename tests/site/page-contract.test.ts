import * as assert from 'uvu/assert'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { checkPage, linkedFile, pagePrefix, readPage } from '../../plugins/site/page-contract.ts'
import { deadLinks } from '../../scripts/check/dead-links.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const leaflet = 'leaflets/if-you-do-not-agree/index.html'
const found = pages.find(({ file }) => file === leaflet)
assert.ok(found)
const { html } = found

suite('the page contract', (test) => {
  test('every page of our own site meets it', () => {
    assert.ok(pages.length >= 6)
    for (const page of pages) assert.equal(checkPage(page.html, page.file), [])
  })

  const faults: [from: RegExp, to: string, what: string][] = [
    [/<html lang="en-GB"/, '<html', 'The page has no language.'],
    [/dir="ltr"/, '', 'The page has no direction.'],
    [/<title>.*<\/title>/, '', 'The page has no title.'],
    [/<meta name="description"[^>]*>/, '', 'The page has no description.'],
    [/<meta name="author"[^>]*>/, '', 'The page names no author.'],
    [/content="\d{4}-\d\d-\d\d"/, 'content="soon"', 'The page does not say when it was changed.'],
    [/<link rel="canonical"[^>]*>/, '', 'The page has no public address.'],
    [/<main id="main"/, '<main></main><main id="main"', 'The page needs exactly one <main>.'],
    [/<h1>/, '<h1>Second</h1><h1>', 'The page needs exactly one h1, inside <main>.'],
    [/<h2 id="first-steps"/, '<h4 id="first-steps"', 'The headings of the page skip a level.'],
    [/id="first-steps"/, 'id="what-next"', 'An id is used twice on the page.'],
    [
      /<section id="contact"/,
      '<section id="kontakt"',
      'The contact section is missing, or not inside <main>.',
    ],
    [
      /data-format="pdf"/,
      'data-format=""',
      'A format lacks its address, its media type or its name.',
    ],
  ]
  for (const [from, to, what] of faults) {
    test(`finds: ${what}`, () => {
      const broken = html.replace(from, to)
      assert.is.not(broken, html)
      const whats = checkPage(broken, leaflet).map((finding) => finding.what)
      assert.ok(whats.includes(what), `found only: ${whats.join(' ')}`)
    })
  }

  test('gives what the later stages know of a page', () => {
    const page = readPage(html)
    assert.is(page.language, 'en-GB')
    assert.is(page.canonical, 'https://leaflets.example.org/leaflets/if-you-do-not-agree/')
    assert.equal(
      page.alternates.map(({ format }) => format),
      ['pdf', 'large-print', 'booklet', 'word', 'epub', 'text'],
    )
  })

  test('finds a linked file, with and without a path prefix', () => {
    for (const prefix of ['/', '/some/folder/']) {
      const canonical = `https://example.org${prefix}leaflets/x/`
      assert.is(pagePrefix(canonical, 'leaflets/x/'), prefix)
      assert.is(
        linkedFile(`${prefix}leaflets/x/x.pdf`, canonical, 'leaflets/x/'),
        'leaflets/x/x.pdf',
      )
      assert.is(linkedFile('x.pdf', canonical, 'leaflets/x/'), 'leaflets/x/x.pdf')
    }
  })
})

suite('links within the site', (test) => {
  test('none of our own is broken', () => {
    assert.equal(deadLinks({ folder: site, pages, ours: pages }), [])
  })
  for (const [from, to] of [
    ['href="#first-steps"', 'href="#fist-steps"'],
    ['href="/words/"', 'href="/wörds/"'],
    ['href="/everyleaf/icon.svg"', 'href="/everyleaf/icom.svg"'],
  ] as const) {
    test(`finds ${to}`, () => {
      const broken = html.replace(from, to)
      assert.is.not(broken, html)
      const findings = deadLinks({
        folder: site,
        pages,
        ours: [new BuiltPage(leaflet, broken)],
      })
      assert.is(findings.length, 1)
      assert.match(findings[0]?.what ?? '', /is broken/)
    })
  }
})
