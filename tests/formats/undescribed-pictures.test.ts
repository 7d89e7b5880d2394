import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import markdownIt from 'markdown-it'
import * as assert from 'uvu/assert'
import { inline } from '../../plugins/easy-read/inline-pictures.ts'
import { rows } from '../../plugins/easy-read/markdown/rows.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { leafletMarkdown } from '../../plugins/content/markdown/index.ts'
import { printFixtures } from '../help/print-fixture.ts'
import { readStructure } from '../help/structure.ts'
import { suite } from '../suite.ts'

const inputFolder = '.cache/test/undescribed'
const leaflet = join(inputFolder, 'leaflets', 'x')
const house = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90" stroke="#000" stroke-width="2"><path fill="#fff" d="M1 1h118v88H1z"/></svg>\n`

/** An easy-read page as a build makes it, with its drawings in itself. */
function page(markdown: string): string {
  const library = markdownIt().use(leafletMarkdown).use(rows)
  const inputPath = join(leaflet, 'easy-read.md')
  const data = { site: { language: 'en-GB' }, links: {}, facts: {}, glossary: {} }
  const html = inline(library.render(markdown, { ...data, page: { inputPath } }), leaflet)
  return `<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<title>Pictures</title>
<meta name="description" content="Pictures with and without words.">
<meta name="author" content="Everyleaf">
<meta name="dcterms.modified" content="2026-11-23">
<link rel="canonical" href="https://leaflets.example.org/page.html">
<style>
@page { size: A5; margin: 40pt 34pt 80pt; @bottom-left { content: "Page " counter(page) " of " counter(pages) } }
body { font: 12pt/1.4 sans-serif }
</style>
</head>
<body><main><h1>Pictures</h1>
${html}</main></body>
</html>
`
}

await mkdir(join(leaflet, 'pictures'), { recursive: true })
await writeFile(join(leaflet, 'pictures', 'house.svg'), house)
await writeFile(
  join(inputFolder, 'page.html'),
  page(
    '![](pictures/house.svg)\nThis is a house.\n\n![A red door](pictures/house.svg)\nYou can come in.\n',
  ),
)
const [printed] = await printFixtures(['page.html'], inputFolder)
if (!printed || printed instanceof Error) throw printed ?? new Error('Nothing was printed.')

suite('easy-read pictures without a description', (test) => {
  test('are on the page with an empty alt, so that nobody hears them', () => {
    const html = page('![](pictures/house.svg)\nThis is a house.\n')
    assert.match(html, /<img src="data:image\/svg\+xml,[^"]+" alt="" width="120" height="90">/)
  })

  test('are artifacts in the PDF, beside those that have words', async () => {
    const { pages } = await readStructure(printed.bytes)
    assert.equal(
      pages.flatMap(({ alts }) => alts),
      ['A red door'],
    )
    assert.is(
      printed.printed.reading.join(' '),
      '<H1> Pictures </H1> <P> This is a house. </P> <Figure A red door> <P> You can come in. </P>',
    )
  })

  test('break nothing of PDF/UA-1', async () => {
    assert.equal(await checkStructure(printed.bytes), [])
  })
})
