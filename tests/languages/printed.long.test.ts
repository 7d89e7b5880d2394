import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { change, everyleaf } from '../help/copy.ts'
import { tags, translated, useTranslatedLeaflet } from '../help/languages.ts'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { readPdf } from '../../plugins/formats/browser/read-pdf.ts'
import { fillProject } from '../../scripts/test/project.ts'
import { makePagesOf } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

/** It stays there: `check:pdfua` looks at its PDFs. */
const folder = join('.cache', 'languages')
const files = 'leaflets/asking-for-a-place'

const fonts: Record<(typeof tags)[number], RegExp> = {
  ar: /NotoSansArabic/,
  bn: /NotoSansBengali/,
  cy: /AtkinsonHyperlegible/,
  pl: /AtkinsonHyperlegible/,
  ur: /NotoSansArabic/,
}

suite('leaflets in other languages', (test) => {
  rmSync(folder, { recursive: true, force: true })
  fillProject(folder)
  useTranslatedLeaflet(folder)
  const { status, stdout, stderr } = everyleaf(folder, 'build')

  test('are built: each PDF and each text has the words of its page, in each script', () => {
    assert.is(status, 0, stderr)
    for (const tag of tags)
      for (const end of ['.pdf', '-large-print.pdf', '-booklet.pdf', '.txt'])
        assert.match(stdout, `${files}/${tag}/asking-for-a-place-${tag}${end}  `)
    for (const tag of ['ar', 'cy', 'pl'])
      assert.match(stdout, `${files}/${tag}/asking-for-a-place-${tag}-easy-read.pdf  `)
  })

  for (const tag of tags)
    test(`have PDFs in their language, with the font of its script in them: ${tag}`, async () => {
      const path = join(folder, '_site', files, tag, `asking-for-a-place-${tag}.pdf`)
      const bytes = readFileSync(path)
      const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
      assert.is(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText(), tag)
      assert.match((await readPdf(new Uint8Array(bytes))).fonts.join(' '), fonts[tag])
    })

  test('are searched each in its own index', () => {
    const entry = join(folder, '_site', 'pagefind', 'pagefind-entry.json')
    const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as {
      languages: Record<string, { page_count: number }>
    }
    const counts = Object.entries(languages).map(([tag, { page_count }]) => [tag, page_count])
    assert.equal(counts.sort(), [
      ...[
        ['ar', 2],
        ['bn', 1],
        ['cy', 2],
        ['en-gb', 2],
        ['pl', 2],
        ['ur', 1],
      ],
    ])
  })

  test('are compared by people, and told when their original changes, on the page too', () => {
    const review = everyleaf(
      folder,
      ...['review', 'asking-for-a-place', '--language', 'cy', '--by', 'Ada', '--yes'],
    )
    assert.is(review.status, 0, review.stderr)
    assert.match(review.stdout, 'Original: Ask the council')
    assert.match(review.stdout, /Recorded 8 of 8 in .*\/review\.cy\.json\./)
    const page = () =>
      load(readFileSync(join(makePagesOf(folder), files, 'cy', 'index.html'), 'utf8'))
    assert.not.match(page()('.notice').text(), 'Newidion ni')
    change(folder, `${translated}/index.md`, 'Say which club you want.', 'Say which day you want.')
    const notice = page()('.notice:contains("Newidion ni")')
    assert.equal(
      notice
        .find('a')
        .toArray()
        .map((one) => notice.find(one).attr('href')),
      ['#gofynnwch-i-r-cyngor'],
    )
    const { stdout: said } = everyleaf(folder, 'check', '--quick')
    assert.match(
      said,
      /index\.cy\.md:10:1 {2}"Gofynnwch i’r cyngor" is a translation of "Ask the council"/,
    )
    assert.match(said, 'Not checked, because they are for English: ')
    assert.match(said, 'Nobody who speaks Welsh has checked')
  })

  test('are refused in a language without texts, and in the language of the site', () => {
    for (const name of ['index.tr.md', 'index.en.md'])
      writeFileSync(
        join(folder, translated, name),
        readFileSync(join(folder, translated, 'index.md')),
      )
    const refused = everyleaf(folder, 'build')
    for (const name of ['index.tr.md', 'index.en.md']) rmSync(join(folder, translated, name))
    assert.is(refused.status, 1)
    assert.match(
      refused.stderr,
      /index\.tr\.md {2}Everyleaf has no texts in Turkish\. It has these/,
    )
    assert.match(
      refused.stderr,
      /index\.en\.md {2}The site is in English itself\. Call the file index\.md/,
    )
  })

  test('are refused where they leave out a time limit', () => {
    change(folder, `${translated}/index.pl.md`, '{note-after-the-call}', 'kilka dni')
    const refused = everyleaf(folder, 'build')
    change(folder, `${translated}/index.pl.md`, 'kilka dni', '{note-after-the-call}')
    assert.is(refused.status, 1)
    assert.match(refused.stderr, 'does not state {note-after-the-call}')
  })

  test('are left out while they are drafts, alone', () => {
    change(folder, `${translated}/index.pl.md`, 'reviewed: never', 'reviewed: never\ndraft: true')
    const pages = makePagesOf(folder)
    change(folder, `${translated}/index.pl.md`, 'reviewed: never\ndraft: true', 'reviewed: never')
    const english = load(readFileSync(join(pages, files, 'index.html'), 'utf8'))
    assert.is(english('nav.languages [lang="pl"]').length, 0)
    assert.is(english('nav.languages [lang="cy"]').length, 1)
  })
})
