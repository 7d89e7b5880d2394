import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import * as assert from 'uvu/assert'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import { elementsFrom } from '../../plugins/formats/pdf/tree/element.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { differences, judge } from '../help/judge.ts'
import type { PrintResult } from '../../plugins/formats/pdf/print.ts'
import { fixtures, printFixtures } from '../help/print-fixture.ts'
import { suite } from '../suite.ts'

/** The pages that print would lose something of, and the messages about them. */
const refused: Record<string, RegExp> = {
  'arabic-words-from-the-style-sheet': /"[^"]*ملاحظة[^"]*" on page 2 .* has no tag/,
  'aria-hidden-words': /"unheard" on page 1 .* has no tag.*aria-hidden/,
  'faint-words': /"Faint words\." on page 1 .* has no tag.*opacity/,
  'picture-without-alt': /A picture has no description .* Give it alt=/,
  quotation: /"“" on page 1 .* has no tag.*the quotation marks of <q>/,
  'words-for-screen-readers-only': /The PDF lacks "Only heard"/,
  'words-from-the-style-sheet': /"Note:" on page 1 .* has no tag/,
}

/** The pages whose words pdf.js gives as they are painted, from the left: it knows neither ReversedChars nor ActualText. */
const fromTheRight = /arabic|hebrew|persian|from-both-sides/

/** A font that a bare machine lacks. */
const arabicFont = `<style>
@font-face { font-family: Arabic; src: url(arabic-400.woff2); unicode-range: U+600-6FF }
@font-face { font-family: Arabic; font-weight: 700; src: url(arabic-700.woff2); unicode-range: U+600-6FF }
:lang(ar), :lang(fa), p:has(> :lang(ar)) { font-family: Arabic, sans-serif }
</style>`

const corpus = join(fixtures, 'corpus')
const folder = '.cache/test/corpus'
const names = (await readdir(corpus)).map((name) => name.replace('.html', '')).sort()
const results = await printCorpus()
const second = await printSecondPart()

suite('pages of every kind', (test) => {
  test('are more than 40', () => {
    assert.ok(names.length - Object.keys(refused).length > 40)
  })
  names.forEach((name, index) => {
    const result = results[index]
    const expected = refused[name]
    if (expected) {
      test(`${name}: is refused with the reason`, () => {
        assert.instance(result, Error)
        assert.match((result as Error).message, expected)
      })
    } else {
      test(`${name}: reads like its page and breaks no rule`, async () => {
        if (!result || result instanceof Error) throw result ?? new Error('not printed')
        assert.equal(await checkStructure(result.bytes), [])
        if (!fromTheRight.test(name))
          assert.equal(differences(await judge(result.bytes), await readPrinted(result.bytes)), [])
      })
      test(`${name}: reads the same as PDF/UA-2, and breaks no rule of that`, async () => {
        const other = second[index]
        if (!result || result instanceof Error) throw result ?? new Error('not printed')
        if (!other || other instanceof Error) throw other ?? new Error('not printed')
        assert.equal(await checkStructure(other.bytes, 'ua-2'), [])
        assert.equal(other.printed.reading, result.printed.reading)
      })
    }
  })
})

suite('an abbreviation', (test) => {
  test('has its expansion in the file, in its own language', async () => {
    const result = results[names.indexOf('abbreviations')]
    if (!result || result instanceof Error) throw result ?? new Error('not printed')
    const told: string[] = []
    await revise(result.bytes, ({ root }) => {
      for (const { dict } of elementsFrom(root)) {
        const [words, language] = ['E', 'Lang'].map((name) => {
          const entry = dict.get(PDFName.of(name))
          return entry instanceof PDFHexString ? entry.decodeText() : ''
        })
        if (words) told.push(`${words} (${language ?? ''})`)
      }
    })
    assert.equal(told, ['Special educational needs ()', 'Relevé d’identité (fr)'])
  })
})

/** Prints each page of the corpus, inside the page with every element. The PDFs stay in `.cache/test/corpus` for veraPDF. */
async function printCorpus() {
  const [head = ''] = (await readFile(join(fixtures, 'every-element.html'), 'utf8')).split('<main>')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const weight of [400, 700]) {
    const font = `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`
    await copyFile(join('node_modules', font), join(folder, `arabic-${weight}.woff2`))
  }
  for (const name of names) {
    const body = await readFile(join(corpus, `${name}.html`), 'utf8')
    const page = `${head}${arabicFont}<main><h1>Corpus</h1>\n${body}</main></body></html>`
    await writeFile(join(folder, `${name}.html`), page)
  }
  const printed = await printFixtures(
    names.map((name) => `${name}.html`),
    folder,
  )
  await keep(printed, folder)
  return printed
}

/** Prints the corpus as PDF/UA-2, after it has been printed as PDF/UA-1; these PDFs stay for veraPDF too. */
async function printSecondPart() {
  const second = await printFixtures(
    names.map((name) => `${name}.html`),
    folder,
    'ua-2',
  )
  await rm(`${folder}-ua-2`, { recursive: true, force: true })
  await mkdir(`${folder}-ua-2`)
  await keep(second, `${folder}-ua-2`)
  return second
}

async function keep(printed: (PrintResult | Error)[], into: string): Promise<void> {
  for (const [index, result] of printed.entries()) {
    if (result instanceof Error) continue
    await writeFile(join(into, `${names[index] ?? ''}.pdf`), result.bytes)
  }
}
