import { readFile } from 'node:fs/promises'
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as assert from 'uvu/assert'
import { formatUrl } from '../../plugins/formats/format.ts'
import type { Format, PrintedSource, Product } from '../../plugins/formats/format.ts'
import { wordsRead } from '../../plugins/formats/compare.ts'
import { formats, makeFormats, wordsIn } from '../../plugins/formats/index.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { onVisit, withTools } from '../../plugins/formats/tools.ts'
import { readSite } from '../../plugins/site/built-pages.ts'
import { editionOf } from '../../plugins/content/editions.ts'
import { contentErrorBehind } from '../../plugins/findings/finding.ts'
import { linkedFile } from '../../plugins/site/page-contract.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { contactText, organisation } from '../help/data.ts'
import { beginnings, firstMissing, readers, wordsOfPage } from '../help/read-format.ts'
import { site } from '../help/site.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { withEnvironment } from '../help/with-environment.ts'
import { suite } from '../suite.ts'

const sources = ['index.md', 'easy-read.md'].map(
  (file) => `tests/fixture-site/src/leaflets/if-you-do-not-agree/${file}`,
)
const built = await readSite(site)

/** The edition of the site's leaflet that a format is made of, the file that somebody wrote, and the page. */
function editionFor({ edition: kind }: Format) {
  for (const source of sources) {
    const edition = editionOf(source)
    const page = built.pages.find(({ path }) => `/${path}` === edition?.url)
    if (edition?.kind === kind && page) return { edition, source, page }
  }
  throw new Error(`There is no ${kind} edition.`)
}

/** The printed file whose pages a format tells, of those that were made. */
function printedSourceFor(format: Format, made: Map<string, Product>): PrintedSource | undefined {
  const printed = formats.find(({ name }) => name === format.pagesOf)
  const product = made.get(printed?.name ?? '')
  if (!printed || !product) return undefined
  const { edition, page } = editionFor(format)
  const address = new URL(formatUrl(edition, printed), page.contract.canonical).href
  return { bytes: product.bytes, loaded: product.loaded ?? [], address }
}

// Each on a visit of its own: the build makes all formats of a page on one.
const products = await withTools(built, {}, async (workshop) => {
  const made = new Map<string, Product>()
  for (const format of formats) {
    const { page } = editionFor(format)
    const source = { page, format, printed: printedSourceFor(format, made) }
    const product = await onVisit(workshop, (tools) => format.make(source, tools))
    made.set(format.name, product)
  }
  return made
})

suite('all formats of a page on one visit', (test) => {
  test('are the same as each on its own, in any order', async () => {
    await withTools(built, {}, async (workshop) => {
      for (const kind of ['full', 'easy-read'] as const) {
        const ofKind = formats.filter(({ edition }) => edition === kind).toReversed()
        await onVisit(workshop, async (tools) => {
          for (const format of [...ofKind, ...ofKind]) {
            const { page } = editionFor(format)
            const source = { page, format, printed: printedSourceFor(format, products) }
            const { bytes } = await format.make(source, tools)
            const alone = products.get(format.name)?.bytes ?? new Uint8Array()
            assert.ok(Buffer.from(bytes).equals(alone), format.name)
          }
        })
      }
    })
  })
})

for (const format of formats) {
  suite(`the contract of formats: ${wordsIn(format.words).label}`, (test) => {
    const { edition, source, page } = editionFor(format)
    const product = products.get(format.name)
    assert.ok(product)
    const { bytes, extent, readings } = product
    const url = formatUrl(edition, format)
    const read = (readers[format.file.extension] ?? readers[extent.unit])?.(bytes)
    const links = page.contract.alternates.filter((one) => one.format === format.name)

    test('its page links to it once in its head, and in the list that people see', () => {
      assert.equal(links, [{ href: url, type: format.file.type, format: format.name }])
      const shown = page.document(`.formats a[href="${url}"]`)
      assert.is(shown.attr('type'), format.file.type)
      assert.ok(
        shown.text().startsWith(`${wordsIn(format.words).label}, ${wordsIn(format.words).kind}, `),
      )
    })
    test('its file is where the link says, and the same input gives the same bytes', async () => {
      const file = linkedFile(url, page.contract.canonical, page.path)
      assert.ok((await readFile(join(site, file))).equals(bytes))
    })
    test('its first bytes are those of its media type, which is the one that is served', async () => {
      assert.match(
        Buffer.from(bytes).toString('latin1', 0, 9),
        beginnings[format.file.type] ?? /^$/,
      )
      const server = await serveSite(site)
      try {
        const { headers } = await fetch(new URL(url.slice(1), server.address))
        assert.ok(headers.get('content-type')?.startsWith(format.file.type))
      } finally {
        await server.close()
      }
    })
    test('its file reads as its page, and as it says itself', async () => {
      const found = (await read)?.words ?? []
      const wanted = wordsOfPage(page.html)
      assert.ok(wanted.length > 500)
      assert.is(firstMissing(wanted, wordsOf(found, wanted)), undefined)
      assert.equal(wordsRead(readings.file), wordsRead(readings.page))
      assert.is(firstMissing(wanted, wordsRead(readings.file)), undefined)
    })
    test('its extent is counted', async () => {
      assert.is(extent.count, (await read)?.count)
    })
    test('the contact details are in it', async () => {
      const text = (await read)?.words.join(' ') ?? ''
      for (const detail of [contactText('phone'), contactText('email'), organisation.name])
        assert.ok(text.includes(detail), detail)
    })
    test('it claims what it says, and nothing else', async () => {
      const claims = /pdfuaid:part/.test(Buffer.from(bytes).toString('latin1'))
      assert.is(claims, format.claims === 'PDF/UA')
      if (claims) assert.equal(await checkStructure(bytes), [])
    })
    test('if it loses a word, there is no file, and the finding has the line in the text', async () => {
      const { lossy, line, word } = await losing(product, source)
      await inFolder(async (folder) => {
        await mkdir(join(folder, dirname(page.file)), { recursive: true })
        await cp(join(site, page.file), join(folder, page.file))
        const work = makeFormats(folder, {
          formats: [{ ...format, make: () => Promise.resolve(lossy) }],
          only: (job) => job.format === format.name,
          sourceOf: () => source,
        })
        const [finding, ...others] = contentErrorBehind(await errorOf(work))?.findings ?? []
        assert.equal(others, [])
        assert.is(finding?.file, source)
        assert.is(finding?.line, line)
        assert.match(finding?.what ?? '', ` lacks "${word}": the page says`)
        await assertNoFile(join(folder, url.slice(1)))
      })
    })
  })
}

/** Lines of a booklet may break a word after a hyphen; such a word is put together as the page has it. */
function wordsOf(found: string[], wanted: string[]): string[] {
  const known = new Set(wanted)
  return found.flatMap((word, at) => {
    const whole = word + (found[at + 1] ?? '')
    return !known.has(word) && known.has(whole) ? [whole] : [word]
  })
}

/** The product without one word of the text, and that word's line, from 1, in the file that somebody wrote. */
async function losing(product: Product, source: string) {
  const text = await readFile(source, 'utf8')
  const all = wordsRead(product.readings.page)
  const from = (at: number) => all.slice(at, at + 4).join(' ')
  const lost = all.findIndex(
    (word, at) =>
      at > 60 &&
      word !== all[at + 1] &&
      /^[a-z]{4,}$/.test(word) &&
      text.split(from(at)).length === 2,
  )
  const word = all[lost] ?? ''
  const line = text.split('\n').findIndex((one) => one.includes(from(lost))) + 1
  assert.ok(line > 0)
  const readings = { page: all, file: all.toSpliced(lost, 1) }
  return { lossy: { ...product, readings }, line, word }
}

async function assertNoFile(file: string): Promise<void> {
  assert.is(((await errorOf(readFile(file))) as NodeJS.ErrnoException).code, 'ENOENT')
}

suite('the contract of formats', (test) => {
  test('a word that is lost, moved or changed is found in what was read', () => {
    const wanted = ['one', 'two', 'three']
    assert.is(firstMissing(wanted, ['Page', 'one', 'two', 'three']), undefined)
    assert.is(firstMissing(wanted, ['one', 'three']), 'two')
    assert.is(firstMissing(wanted, ['two', 'one', 'three']), 'two')
  })
  test('names and addresses are each used once', () => {
    const files = formats.map(({ file }) => `${file.suffix}.${file.extension}`)
    assert.is(new Set(files).size, formats.length)
    assert.is(new Set(formats.map(({ name }) => name)).size, formats.length)
  })
  test('a format that needs no browser starts none', async () => {
    await inFolder(async (folder) => {
      const without = formats.filter(({ file }) => file.extension === 'txt')
      assert.ok(without.length > 0)
      await cp(site, folder, { recursive: true })
      await withEnvironment({ PUPPETEER_EXECUTABLE_PATH: join(folder, 'no-browser') }, async () => {
        const made = await makeFormats(folder, {
          only: ({ format }) => without.some(({ name }) => name === format),
        })
        assert.is(made.length, without.length)
      })
    })
  })
})
