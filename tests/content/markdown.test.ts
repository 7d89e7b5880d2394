import { mkdir, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load } from 'cheerio'
import markdownIt from 'markdown-it'
import * as assert from 'uvu/assert'
import { rows } from '../../plugins/easy-read/markdown/rows.ts'
import { leafletMarkdown } from '../../plugins/content/markdown/index.ts'
import { ContentError, describeFinding } from '../../plugins/findings/finding.ts'
import { textBelow } from '../../plugins/content/text-below.ts'
import { readFixture } from '../help/fixture.ts'
import { pages } from '../help/site.ts'
import { suite } from '../suite.ts'

const fixtures = join(import.meta.dirname, '../fixtures/markdown')
const inputFolder = '.cache/test/markdown'
const leaflet = join(inputFolder, 'leaflets', 'x')
const library = markdownIt().use(leafletMarkdown).use(rows)

const editionPages = pages.filter(({ path }) => path.startsWith('leaflets/'))

const data = {
  site: { language: 'en-GB' },
  links: {
    'SEND Code of Practice': { address: 'https://www.gov.uk/send-code' },
    IPSEA: { address: 'https://www.ipsea.org.uk/' },
  },
  facts: {
    'contact-adviser': { number: 4, unit: 'month', whose: 'yours', full_edition: 'words' },
    meeting: { number: 45, unit: 'day', whose: 'theirs', full_edition: 'digits' },
    answer: { number: 6, unit: 'working day', whose: 'theirs', full_edition: 'digits' },
    certificate: { number: 6, unit: 'working day', whose: 'theirs', full_edition: 'digits' },
  },
  glossary: {
    'working days': { meaning: 'Working days are Monday to Friday.' },
    'EHC plan': { meaning: 'An EHC plan says what help there is. EHC is short for three words.' },
    'EHC assessment': {
      meaning: 'An EHC assessment finds out what help is needed. EHC is short for three words.',
    },
    mediator: {
      forms: ['mediators'],
      meaning: 'A mediator helps people talk and agree. They do not take sides.',
    },
  },
}

await mkdir(join(leaflet, 'pictures'), { recursive: true })
await writeFile(
  join(leaflet, 'pictures', 'house.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90"></svg>',
)

for (const [folder, file] of [
  ['leaflet', 'index.md'],
  ['easy-read', 'easy-read.md'],
] as const) {
  suite(`markdown: ${folder}`, (test) => {
    for (const fixture of readdirSync(join(fixtures, folder))) {
      test(basename(fixture, '.md').replaceAll('-', ' '), async () => {
        const [input, expected] = await readFixture(join(fixtures, folder, fixture))
        assert.is(await made(input, file), expected)
      })
    }
  })
}

suite('markdown: headings and their page', (test) => {
  test('no heading takes an id that the page around it has', () => {
    const around = editionPages.flatMap(({ html }) => {
      const page = load(html)
      page('.text').remove()
      return page('[id]')
        .toArray()
        .map((element) => page(element).attr('id') ?? '')
    })
    assert.ok(around.includes('contact'))
    for (const id of new Set(around)) {
      const html = library.render(`## ${id}`, { ...data, page: { inputPath: 'index.md' } })
      assert.match(html, `id="${id}-2"`)
    }
  })
})

suite('markdown: the fixtures', (test) => {
  test('what differs from its fixture is seen', async () => {
    const [input, expected] = await readFixture(join(fixtures, 'leaflet', 'unknown-link.md'))
    assert.is.not(await made(input.replace('Practise', 'Practice'), 'index.md'), expected)
  })
})

/** Gives the HTML of a text, or its findings, a line each, as Eleventy would for that file. */
async function made(text: string, file: string): Promise<string> {
  const inputPath = join(leaflet, file)
  await writeFile(inputPath, text)
  const body = textBelow(text)
  try {
    return library.render(body, { ...data, page: { inputPath } }).trim()
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.findings.map((one) => describeFinding({ ...one, file })).join('\n')
  }
}
