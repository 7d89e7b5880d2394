import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import * as assert from 'uvu/assert'
import { inEnglish } from '../../plugins/languages/languages.ts'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import { a4 } from '../../plugins/formats/paper/sheet.ts'
import { tableAsList } from '../../plugins/formats/pdf/table-as-list.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import type { Printed } from '../../plugins/formats/pdf/read-printed.ts'
import { formats, makeFormats } from '../../plugins/formats/index.ts'
import { printed as onPaper } from '../../plugins/formats/printed.ts'
import { formatStyles } from '../../plugins/formats/styles.ts'
import { organisation } from '../help/data.ts'
import { readFixture } from '../help/fixture.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const fixtures = 'tests/fixtures/tables'
const leaflet = 'leaflets/if-you-do-not-agree'

const columns = 'Organisation Representation Responsibilities Decision'.split(' ')
const table = `<table><tr><th>Who</th>${columns.map((name) => `<th>${name}</th>`).join('')}</tr>
<tr><th scope="row">The first</th>${columns.map((name) => `<td>${name.toLowerCase()}</td>`).join('')}</tr></table>`

suite('large print: tables as lists', (test) => {
  for (const name of readdirSync(fixtures)) {
    test(basename(name, '.html').replaceAll('-', ' '), async () => {
      const [input, expected] = await readFixture(join(fixtures, name))
      assert.is(
        tableAsList(input).replaceAll('<li>', '\n<li>').replace('</p><ul', '</p>\n<ul'),
        expected,
      )
    })
  }
})

suite('large print: what does not fit', (test) => {
  test('a table that fits at 14 pt and not at 18 pt becomes lists only in large print', async () => {
    const text = `<h2>A table</h2><p>Below.</p>${table}`
    const [pdf, large] = await printed((html) => withText(html, text), ['pdf', 'large-print'])
    const tags = (file: Printed | undefined) => file?.reading.filter((token) => /^<\w/.test(token))
    assert.ok(tags(pdf)?.includes('<Table>'))
    assert.not.ok(tags(large)?.includes('<Table>'))
    assert.match(large?.reading.join(' ') ?? '', /<LI> Organisation: organisation <\/LI>/)
  })

  test('a word that is longer than a line stops the printing and is named', async () => {
    const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2)
    await assertRejects(
      printed((html) => withText(html, `<h2>Places</h2><p>In ${word} too.</p>`), ['large-print']),
      /"Llanfairpwll\S+…\S+gogogoch" is longer than a line on paper/,
    )
  })
})

suite('large print: giant print', (test) => {
  test('at 24 pt, by one number, every word is 24 pt and every page has the whole footer', async () => {
    const giant = formats.map((format) =>
      format.name === 'large-print'
        ? { ...format, ...onPaper({ sheet: a4, textSize: 24, footer: 'short' }) }
        : format,
    )
    const style = (all = formats) => formatStyles('full', { organisation, speaker: inEnglish }, all)
    const [file] = await printed(
      (html) => {
        assert.ok(html.includes(style()))
        // Its policy has the hashes of the old styles.
        return html.replace(style(), () => style(giant)).replace(/<meta http-equiv[^>]*>/, '')
      },
      ['large-print'],
    )
    const pages = file?.pages ?? []
    assert.ok(pages.length > 8)
    for (const { lines, margins } of pages) {
      const small = lines.filter(({ size, text }) => text.trim() !== '' && size < 23.99)
      assert.equal(small, [])
      for (const detail of footerDetails(organisation, { footer: 'short' })) {
        assert.ok(margins.join(' ').includes(detail), detail)
      }
    }
  })
})

/** The page with another text between its head and its contact section. */
function withText(html: string, text: string): string {
  const changed = html.replace(
    /(<div class="text"[^>]*>)[\s\S]*?(<\/div>\s*<section id="contact")/,
    (_, before: string, after: string) => before + text + after,
  )
  assert.is.not(changed, html)
  return changed
}

/** Prints formats of the first leaflet's full edition, its page changed. */
async function printed(
  change: (html: string) => string,
  wanted: string[],
): Promise<(Printed | undefined)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'everyleaf-large-'))
  try {
    await cp(site, folder, { recursive: true })
    const page = join(folder, leaflet, 'index.html')
    await writeFile(page, change(await readFile(page, 'utf8')))
    const made = await makeFormats(folder, {
      only: ({ format, path }) => wanted.includes(format) && path === `${leaflet}/`,
    })
    const files = new Map(made.map(({ format, file }) => [format, join(folder, file)]))
    return await Promise.all(
      wanted.map(async (format) =>
        readPrinted(new Uint8Array(await readFile(files.get(format) ?? ''))),
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function assertRejects(promise: Promise<unknown>, message: RegExp): Promise<void> {
  const error = await promise.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason as Error,
  )
  assert.match(error.message, message)
}
