import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import * as assert from 'uvu/assert'
import { audit } from '../../plugins/audit/index.ts'
import { shareBrowser } from '../../plugins/formats/browser/shared.ts'
import { formats } from '../../plugins/formats/formats.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { keyOf } from '../../plugins/formats/kept-formats.ts'
import { suite } from '../suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyleaf-kept-'))
const cache = join(folder, 'cache')
const site = join(folder, 'site')
const shared = shareBrowser()
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
const page = (name: string, href: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page ${name}</title>
<meta name="description" content="A page."><meta name="author" content="Testbury">
<meta name="dcterms.modified" content="2026-11-23">
<link rel="canonical" href="https://leaflets.example.org/${name}/">
<link rel="alternate" type="application/pdf" data-format="pdf" href="${href}.pdf">
<link rel="alternate" type="application/epub+zip" data-format="epub" href="${href}.epub">
<link rel="alternate" type="text/plain" data-format="text" href="${href}.txt">
<link rel="stylesheet" href="/${name}.css"></head>
<body><nav class="formats"><a href="${href}.pdf">PDF<span data-figures></span></a></nav>
<main><h1>Page ${name}</h1><p>Some words for everybody.</p><p class="marked">Others.</p>
<img alt="A square" src="/${name}.svg" width="20" height="20">
<section id="contact" class="contact"><h2>Contact</h2><p>Call us.</p></section></main></body></html>`

function put(name: string, text: string): void {
  mkdirSync(join(site, name, '..'), { recursive: true })
  writeFileSync(join(site, name), text)
}

for (const name of ['one', 'two']) {
  put(`${name}/index.html`, page(name, name))
  put(
    `${name}.css`,
    `@import url(${name}-more.css); @page { size: A4; margin: 40pt 40pt 60pt; @bottom-left { content: "Page " counter(page) " of " counter(pages) } } nav { display: none }`,
  )
  put(
    `${name}-more.css`,
    `@font-face { font-family: Own; src: url(${name}.woff2) } body { font-family: Own } .marked { background: url(${name}-back.svg) }`,
  )
  put(`${name}.svg`, square)
  put(`${name}-back.svg`, square)
  const fonts = 'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin'
  copyFileSync(`${fonts}-400-normal.woff2`, join(site, `${name}.woff2`))
}

let asked = 0
const browser = (): Promise<Browser> => {
  asked += 1
  return shared.get()
}

/** Makes all, and gives the files that were made, not found. */
async function made(): Promise<string[]> {
  const all = await makeFormats(site, { cache, browser })
  assert.is(all.length, files().length)
  return all.filter(({ isKept }) => !isKept).map(({ file }) => file)
}

const files = () =>
  ['one', 'two'].flatMap((name) => ['epub', 'pdf', 'txt'].map((end) => `${name}/${name}.${end}`))
const bytesOf = (name: string) => readFileSync(join(site, name))

const change = (name: string, from: string, to: string) => () => {
  const text = bytesOf(name).toString()
  assert.ok(text.includes(from), name)
  put(name, text.replace(from, to))
}

suite('formats that have not changed', (test) => {
  test('are all made the first time', async () => {
    assert.equal(await made(), files())
  })

  test('are not made the second time: no browser is asked for, and the files are the same', async () => {
    const before = files().map(bytesOf)
    for (const file of files()) rmSync(join(site, file))
    asked = 0
    assert.equal(await made(), [])
    assert.is(asked, 0)
    assert.equal(files().map(bytesOf), before)
  })

  const all = ['one/one.epub', 'one/one.pdf', 'one/one.txt']
  // An EPUB tells the pages of the PDF.
  const printed = ['one/one.epub', 'one/one.pdf']
  for (const [what, edit, wanted] of [
    ['a word of the page', change('one/index.html', 'everybody', 'all of us'), all],
    ['its title', change('one/index.html', '<title>Page', '<title>A page'), all],
    ['its description', change('one/index.html', '"A page."', '"One."'), all],
    ['its language', change('one/index.html', 'lang="en"', 'lang="en-GB"'), all],
    ['the words for a picture', change('one/index.html', 'A square', 'A box'), all],
    ['its public address', change('one/index.html', 'org/one/"', 'org/one/?"'), all],
    ['its style sheet', change('one.css', '40pt 40pt', '41pt 41pt'), printed],
    ['an imported style sheet', change('one-more.css', 'body {', 'body { color: #222;'), printed],
    ['a picture', change('one.svg', 'h9', 'h8'), printed],
    ['a picture of its style sheet', change('one-back.svg', 'h9', 'h8'), printed],
    [
      'a font',
      () => {
        const bold = 'atkinson-hyperlegible-latin-700-normal.woff2'
        copyFileSync(
          join('node_modules/@fontsource/atkinson-hyperlegible/files', bold),
          join(site, 'one.woff2'),
        )
      },
      printed,
    ],
    ['its list of formats', change('one/index.html', '>PDF<', '>To print<'), []],
    ['the figures in it', change('one/index.html', 'data-figures>', 'data-figures>, 3 pages'), []],
    [
      'a file that it does not use',
      () => {
        put('three.css', 'p { color: red }')
      },
      [],
    ],
    [
      'when its files were written',
      () => {
        for (const name of readdirSync(site)) utimesSync(join(site, name), 1, 1)
      },
      [],
    ],
  ] as [string, () => void, string[]][])
    test(`${wanted.length === 0 ? 'are not made again' : 'are made again'} with another ${what}`, async () => {
      edit()
      const again = await made()
      assert.equal(again, wanted)
      const now = files().map(bytesOf)
      const fresh = await makeFormats(site, { browser })
      assert.ok(fresh.every(({ isKept }) => !isKept))
      assert.equal(files().map(bytesOf), now, 'as if nothing had been kept')
      assert.equal(await made(), [])
    })

  test('leave old files in a folder only if it is to keep everything', async () => {
    const old = join(cache, 'old')
    writeFileSync(old, '')
    utimesSync(old, 1, 1)
    await makeFormats(site, { cache, browser, keepsAll: true })
    assert.ok(existsSync(old))
    assert.equal(await made(), [])
    assert.not.ok(existsSync(old))
  })

  test('are made again where the cache is gone or damaged', async () => {
    rmSync(cache, { recursive: true })
    assert.equal(await made(), files())
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'damaged')
    assert.equal(await made(), files())
    assert.equal(await made(), [])
  })

  test('are made each time where a format, or the one whose pages it tells, is not one of ours', async () => {
    const [pdf, epub] = ['pdf', 'epub'].map((name) => formats.find((one) => one.name === name))
    assert.ok(pdf && epub)
    const other = { ...pdf, make: (...given: Parameters<typeof pdf.make>) => pdf.make(...given) }
    for (const wanted of ['pdf', 'epub'])
      for (let time = 1; time <= 2; time++) {
        const all = await makeFormats(site, {
          ...{ cache, browser, formats: [other, epub], only: ({ format }) => format === wanted },
        })
        assert.is(all.length, 2)
        assert.ok(all.every(({ isKept }) => !isKept))
      }
  })

  test('are made again if they tell the pages of a PDF that has another address', async () => {
    const edits = [
      'data-format="pdf" href="one.pdf"',
      'data-format="pdf" href="other.pdf"',
    ] as const
    change('one/index.html', ...edits)()
    assert.equal(await made(), ['one/one.epub'])
    change('one/index.html', edits[1], edits[0])()
    assert.equal(await made(), [])
  })

  test('are made again with what a kept PDF had loaded, whose pages they tell', async () => {
    rmSync(cache, { recursive: true })
    const only = async (wanted: string) => {
      asked = 0
      const all = await makeFormats(site, {
        ...{ cache, browser, only: ({ format }) => format === wanted },
      })
      return all.filter(({ isKept }) => !isKept).map(({ file }) => file)
    }
    assert.equal(await only('pdf'), ['one/one.pdf', 'two/two.pdf'])
    assert.equal(await only('epub'), ['one/one.epub', 'two/two.epub'])
    assert.is(asked, 0)
    change('one.css', '41pt 41pt', '42pt 42pt')()
    assert.equal(await only('epub'), ['one/one.epub'])
  })
})

suite('the key of a file', (test) => {
  const [format, other] = formats
  assert.ok(format && other)
  const inputs = { program: 'a', browser: 'b', format, path: 'one/', html: '<p>One</p>' }
  for (const [name, changed] of Object.entries({
    program: { program: 'c' },
    browser: { browser: 'c' },
    format: { format: other },
    'words for a format': { format: { ...format, words: { ...format.words, label: 'Other' } } },
    path: { path: 'two/' },
    page: { html: '<p>Two</p>' },
    'printed format whose pages it tells': { printed: { format: other, href: 'one.pdf' } },
  }))
    test(`is another with another ${name}`, () => {
      assert.is(keyOf(inputs), keyOf({ ...inputs }))
      assert.is.not(keyOf({ ...inputs, ...changed }), keyOf(inputs))
    })
})

suite('an audit of pages that have not changed', (test) => {
  const kept = join(folder, 'audits')
  const look = async (leftOut: string[] = []) => {
    asked = 0
    const { readSite } = await import('../../plugins/site/built-pages.ts')
    const { findings } = await audit(await readSite(site), { leftOut, browser, cache: kept })
    return { findings, asked }
  }
  test('is not made again: no browser is asked for, and the findings are the same', async () => {
    change('two/index.html', 'alt="A square"', '')()
    const first = await look()
    assert.ok(first.findings.length > 0)
    assert.is(first.asked, 4)
    assert.equal(await look(), { ...first, asked: 0 })
  })
  for (const [what, edit] of [
    ['word', change('one/index.html', 'Others', 'Some others')],
    ['style sheet', change('one-more.css', 'body {', 'body { color: #bbb;')],
  ] as const)
    test(`is made again of a page with another ${what}`, async () => {
      edit()
      assert.is((await look()).asked, 2)
      assert.is((await look()).asked, 0)
    })
  test('is made again by other rules', async () => {
    assert.is((await look(['image-alt'])).asked, 4)
  })
  test('ends', () => shared.close())
})
