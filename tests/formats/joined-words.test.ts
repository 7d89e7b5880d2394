import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as assert from 'uvu/assert'
import { withBrowser } from '../../plugins/formats/browser/index.ts'
import { formats } from '../../plugins/formats/index.ts'
import { finish } from '../../plugins/formats/pdf/passes/index.ts'
import { prepare } from '../../plugins/formats/pdf/prepare.ts'
import { printTagged } from '../../plugins/formats/pdf/print.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { readingOfPage } from '../../plugins/formats/pdf/reading/of-page.ts'
import { verify } from '../../plugins/formats/pdf/verify.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { words } from '../../plugins/languages/words.ts'
import { leaflet } from '../help/site.ts'
import { detailsOf } from '../help/print-fixture.ts'
import { suite } from '../suite.ts'

/** What copies a file's text; undefined where the program is not installed. */
const copiers: Record<string, (file: string) => Promise<string | undefined>> = {
  'pdf.js': textByPdfJs,
  pdftotext: (file) => run('pdftotext', ['-raw', file, '-']),
  mutool: (file) => run('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', file]),
}

suite('joined words', (test) => {
  for (const [copier, copy] of Object.entries(copiers)) {
    for (const {
      name,
      file: { suffix },
    } of formats.filter(({ claims }) => claims)) {
      test(`${copier} copies none from ${name}`, async () => {
        const file = join(leaflet, `${basename(leaflet)}${suffix}.pdf`)
        const copied = await copy(file)
        if (copied === undefined) {
          process.stdout.write(`  (${copier} is not installed)\n`)
          return
        }
        const { reading } = await readPrinted(new Uint8Array(readFileSync(file)))
        assert.equal(joins(words(copied), words(reading.join(' '))), [])
      })
    }
  }

  test('are found in the copied text', () => {
    assert.equal(joins(['you', 'do', 'notagree'], ['do', 'not', 'agree', 'you']), ['notagree'])
    assert.equal(joins(['cannot'], ['can', 'not', 'cannot']), [])
  })

  test('stop the print of a page whose lines end without their spaces', async () => {
    const { bytes, facts } = await printWithoutSpaces('every-element.html')
    const reading = readingOfPage(facts.main, facts.language)
    const printed = await readPrinted(bytes)
    assert.throws(() => {
      verify(printed, { reading, margins: facts.margins }, job)
    }, /The PDF runs "\S+ \S+" together\. Write a space/)
  })
})

const job = { publicAddress: 'https://leaflets.example.org/', format: 'pdf' }

/** The copied words that are two neighbours of the text run together, and are no word of it themselves. */
function joins(copied: string[], read: string[]): string[] {
  const known = new Set(read)
  const pairs = new Set(read.map((word, at) => word + (read[at + 1] ?? '')))
  return copied.filter((word) => !known.has(word) && pairs.has(word))
}

function run(program: string, argv: string[]): Promise<string | undefined> {
  try {
    return Promise.resolve(execFileSync(program, argv, { encoding: 'utf8' }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Promise.resolve(undefined)
    throw error
  }
}

async function textByPdfJs(file: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const texts = items.map((item) => ('str' in item ? [item.str, item.hasEOL ? '\n' : ''] : []))
    pages.push(texts.flat().join(''))
  }
  await task.destroy()
  return pages.join('\n')
}

/** Prints a page as it would be if its lines lost their spaces, as they do in Chromium by itself. */
async function printWithoutSpaces(path: string) {
  const server = await serveSite('tests/fixtures/pdf')
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage()
      const facts = await prepare(page, {
        ...job,
        address: new URL(path, server.address).href,
        details: detailsOf('tests/fixtures/pdf', path),
      })
      await page.addStyleTag({
        content: 'everyleaf-text { white-space: normal !important } main { max-width: 20em }',
      })
      return { bytes: await finish(await printTagged(page), facts), facts }
    })
  } finally {
    await server.close()
  }
}
