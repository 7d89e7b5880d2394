import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import {
  addressesInScript,
  addressesInSet,
  addressesInStyles,
  addressesOn,
} from '../../../scripts/check/addresses.ts'
import { suite } from '../../suite.ts'

/** What is on a page, and the addresses that have to be found there. */
const onPage: [html: string, found: string[]][] = [
  ['<a href="/a/">A</a>', ['link /a/']],
  ['<a href="">Here</a>', ['link ']],
  ['<a>No link</a>', []],
  ['<map><area href="/b/"></map>', ['link /b/']],
  ['<link rel="stylesheet" href="/s.css">', ['style sheet /s.css']],
  ['<link rel="preload" as="font" href="/f.woff2">', ['link /f.woff2']],
  ['<script src="/x.js"></script>', ['script /x.js']],
  [
    '<img src="/a.png" srcset="/a.png 1x, /a@2.png 2x">',
    ['picture /a.png', 'picture /a.png', 'picture /a@2.png'],
  ],
  [
    '<picture><source srcset="/a.webp"><img src="/a.png"></picture>',
    ['picture /a.png', 'picture /a.webp'],
  ],
  [
    '<link rel="preload" imagesrcset="/l.png 800w" href="/l0.png">',
    ['link /l0.png', 'picture /l.png'],
  ],
  ['<video poster="/p.png" src="/v.mp4"></video>', ['file /v.mp4', 'file /p.png']],
  ['<svg><use href="/i.svg#tick"></use></svg>', ['picture /i.svg#tick']],
  ['<svg><image xlink:href="/m.png"></image></svg>', ['picture /m.png']],
  ['<object data="/o.pdf"></object>', ['file /o.pdf']],
  ['<div data="/no/"></div>', []],
  [
    '<form action="/search/"><button formaction="/other/">Go</button></form>',
    ['link /search/', 'link /other/'],
  ],
  ['<meta http-equiv="Refresh" content="0; url=/new/">', ['link /new/']],
  ['<style>body { background: url("/b.png") }</style>', ['picture /b.png']],
  ['<p style="background: url(/c.png)">C</p>', ['picture /c.png']],
]

suite('the addresses on a page', (test) => {
  for (const [html, found] of onPage)
    test(html, () => {
      assert.equal(
        addressesOn(load(html)).map(({ address, of }) => `${of} ${address}`),
        found,
      )
    })

  test('have the words of their link', () => {
    const [link] = addressesOn(load('<a href="/a/">The  <b>first</b>\n page</a>'))
    assert.is(link?.words, 'The first page')
  })
})

suite('the addresses in files', (test) => {
  test('a set has one for each width or density, and an address may have commas', () => {
    assert.equal(addressesInSet('/a.png'), ['/a.png'])
    assert.equal(addressesInSet('/a.png 1x, /b.png 1.5x,/c.png 2x'), ['/a.png', '/b.png', '/c.png'])
    assert.equal(addressesInSet('/a,b.png 320w, /c.png 640w'), ['/a,b.png', '/c.png'])
  })

  test('a style sheet has pictures, fonts and other style sheets', () => {
    assert.equal(
      addressesInStyles(
        `@import 'more.css'; a { src: url(a.woff2) url('b c.png') url( "d.png" ) }`,
      ),
      ['a.woff2', 'b c.png', 'd.png', 'more.css'],
    )
  })

  test('a script has the modules that it loads from the site', () => {
    assert.equal(
      addressesInScript(
        `import { a } from './a.js'\nconst b = await import("../b.js")\nimport c from 'c'`,
      ),
      ['./a.js', '../b.js'],
    )
  })
})
