import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { openBrowser } from '../../plugins/formats/browser/index.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { PrintFaults, printAccessible } from '../../plugins/pdf.ts'
import type { PrintOptions } from '../../plugins/pdf.ts'
import { errorOf } from '../help/trying.ts'
import { suite } from '../suite.ts'

const footer = ['Testbury Advice; 1 "High" Street', '01632 960000']
const part = (number: number) =>
  `<h2>Part ${number}</h2><p>Some words of part ${number}, with <a href="https://example.org/${number}">a link</a>.</p>`
const parts = Array.from({ length: 60 }, (_, index) => part(index)).join('')
const styles =
  '<style>@page :first { margin: 0 } @page { @bottom-left { content: "own" } @top-right { content: "own" } }</style>'
const plain = `<!doctype html><html lang="en"><head><title>Plain</title>${styles}</head><body><nav>Menu</nav><main><h1>Plain</h1>${parts}</main></body></html>`
const arabic = readFileSync(
  fileURLToPath(
    import.meta
      .resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'),
  ),
  'base64',
)

/** Shows a page in a browser of the caller's own and lends it. */
async function inPage<T>(html: string, use: (page: Page) => Promise<T>): Promise<T> {
  const { browser, close } = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    return await use(page)
  } finally {
    await close()
  }
}

const printed = async (html: string, options: PrintOptions) => {
  const { bytes, pages } = await inPage(html, (page) => printAccessible(page, options))
  return { bytes, count: pages, ...(await readPrinted(bytes)) }
}

suite('an accessible PDF of any page', (test) => {
  test('has the footer and its number on every page, and nothing that is outside main', async () => {
    const { bytes, count, pages, title } = await printed(plain, { footer })
    assert.ok(count >= 3, `${count} pages`)
    pages.forEach(({ margins }, index) => {
      assert.is(
        margins.join(' '),
        `Testbury Advice; 1 "High" Street 01632 960000 · Page ${index + 1} of ${count}`,
      )
    })
    assert.is(title, 'Plain')
    assert.not.match(pages.map(({ text }) => text.join(' ')).join(' '), 'Menu')
    assert.equal(await checkStructure(bytes), [])
  })

  test('needs no main, and takes title, language and the words of the number as options', async () => {
    const { bytes, title, pages, reading } = await printed('<h1>Hallo</h1><p>Worte</p>', {
      ...{ title: 'Ein Titel', language: 'de', sheet: 'Letter', modified: '2026-01-02' },
      pageNumber: 'Seite {page} von {pages}',
    })
    assert.is(title, 'Ein Titel')
    assert.is(reading.join(' '), '<H1> Hallo </H1> <P> Worte </P>')
    assert.is(pages[0]?.margins.join(' '), 'Seite 1 von 1')
    assert.is(pages[0]?.height, 792)
    assert.equal(await checkStructure(bytes), [])
  })

  test('reads from the right', async () => {
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><title>عنوان</title><style>@font-face { font-family: A; src: url(data:font/woff2;base64,${arabic}) } * { font-family: A; font-weight: 400 }</style></head><body><main><h1>مرحبا بكم</h1>${'<p>هذا نص باللغة العربية ويستمر لعدة كلمات هنا.</p>'.repeat(60)}</main></body></html>`
    const options = { footer: ['مركز المشورة'], pageNumber: 'صفحة {page} من {pages}' }
    const { bytes, count, reading } = await printed(html, options)
    assert.ok(count > 1, `${count} pages`)
    assert.is(reading.slice(0, 5).join(' '), '<H1> مرحبا بكم </H1> <P>')
    assert.equal(await checkStructure(bytes), [])
  })

  test('is the same for the same page, which is left as it was', async () => {
    await inPage(plain, async (page) => {
      const look = () =>
        page.evaluate(() => [
          document.documentElement.outerHTML,
          String(document.adoptedStyleSheets.length),
          String(matchMedia('print').matches),
        ])
      const before = await look()
      const first = await printAccessible(page, { footer })
      assert.equal(await look(), before)
      const second = await printAccessible(page, { footer })
      assert.is(Buffer.compare(first.bytes, second.bytes), 0)
    })
  })

  test('tells all faults at once, with words near them', async () => {
    const html =
      '<style>p::before { content: "Loose" }</style><h1>A</h1><p>Words here</p><img src="http://127.0.0.1:9/none.png" alt="A cat"><h4>Deep</h4>'
    const error = await errorOf(inPage(html, (page) => printAccessible(page, { title: 'T' })))
    if (!(error instanceof PrintFaults)) throw error
    const { faults } = error
    const wanted: [what: RegExp, words?: string][] = [
      [/none\.png \(the picture "A cat"\) is broken/, 'A cat'],
      [/has no language/],
      [/^"Loose" on page 1 .* has no tag/, 'Words here'],
      [/skip no level/],
    ]
    for (const [what, words] of wanted) {
      const fault = faults.find((one) => what.test(one.what))
      assert.ok(fault, `${String(what)}: ${error.message}`)
      if (words !== undefined) assert.is(fault.words, words)
    }
  })

  test('refuses options that do not exist, with the nearest name', async () => {
    const options = { foter: footer, margins: { tpo: 3 } } as PrintOptions
    const error = await errorOf(inPage(plain, (page) => printAccessible(page, options)))
    assert.instance(error, TypeError)
    assert.match(error.message, 'There is no option foter. Did you mean footer?')
    assert.match(error.message, 'There is no option margins.tpo. Did you mean margins.top?')
  })
})
