import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { load } from 'cheerio'
import type { Page } from 'puppeteer'
import * as assert from 'uvu/assert'
import { coverLines } from '../../plugins/easy-read/cover.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { pageBudgetFaults } from '../../plugins/formats/page-budget.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { numberContents } from '../../plugins/formats/pdf/number-contents.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { placeFault } from '../../plugins/formats/place.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { browse, inTab } from '../help/browse.ts'
import { change } from '../help/copy.ts'
import { contactText, organisation } from '../help/data.ts'
import { easyReadText, facts } from '../help/leaflet-texts.ts'
import { outlinePages } from '../help/outline-pages.ts'
import { copyProject } from '../help/project-copy.ts'
import { makePagesOf, shortEasyRead, useShortLeaflet } from '../help/short-leaflet.ts'
import { pdf, read } from '../help/site.ts'
import { readStructure } from '../help/structure.ts'
import { errorOf } from '../help/trying.ts'
import { suite } from '../suite.ts'

const copy = copyProject()
const { bytes, html, shown } = await shortLeaflet(copy).finally(() => {
  rmSync(copy, { recursive: true, force: true })
})

/** The short leaflet's easy read: its page, its PDF, and what of its paper the screen shows. */
async function shortLeaflet(folder: string) {
  useShortLeaflet(folder)
  // Chromium writes the address of such a heading with percent codes.
  change(folder, shortEasyRead, '## Who we are', '## Who we are: Café Łódź')
  const pages = makePagesOf(folder)
  await makeFormats(pages, { only: ({ format }) => format === 'easy-read-pdf' })
  const paper =
    '.cover-kind, .cover-picture, .cover-call, .cover-warning, .printed-contents, .dates'
  return {
    bytes: new Uint8Array(await readFile(join(pages, 'leaflets/short/short-easy-read.pdf'))),
    html: await readFile(join(pages, 'leaflets/short/easy-read/index.html'), 'utf8'),
    shown: await browse(pages, (visit) =>
      inTab(visit, `${visit.address}leaflets/short/easy-read/`, (page) =>
        page.$$eval(paper, (all) => all.map((one) => `${one.className} ${one.checkVisibility()}`)),
      ),
    ),
  }
}

suite('the cover of a printed easy read', (test) => {
  test('says in this order, and once: who, easy read, what, whom to call and what not to miss', async () => {
    const { pages, reading } = await readPrinted(bytes)
    const text = pages[0]?.text.join(' ') ?? ''
    const order = [
      organisation.name,
      'Easy read',
      'How to get help',
      `Advice line: ${contactText('phone')}`,
      'Have you had a letter from the council?',
      stateFacts('You have {ask-the-panel}.', facts, 'easy-read'),
      'Call us.',
      'Updated 23 November 2026.',
    ]
    const places = order.map((words) => text.indexOf(words))
    assert.equal(
      places,
      [...places].sort((one, other) => one - other),
    )
    for (const words of order) assert.is(text.split(words).length, 2, words)
    assert.is(reading.filter((token) => token === '<H1>').length, 1)
    assert.is(reading.join(' ').split('How to get help').length, 2)
  })

  test('shows the first picture, without words: its row has them', () => {
    const page = load(html)
    assert.is(page('.cover-picture').attr('alt'), '')
    assert.is(page('.cover-picture').attr('src'), page('.row img').attr('src'))
  })

  test('states a fact as it is in the data, on one line', () => {
    const later = { ...facts, 'ask-the-panel': { ...facts['ask-the-panel'], number: 3 } }
    assert.equal(coverLines(['You have {ask-the-panel}.'], later as typeof facts), [
      'You have 3\u{A0}months.',
    ])
  })

  test('is on paper alone, as are the contents with numbers and the dates', () => {
    assert.is(shown.length, 6)
    for (const one of shown) assert.match(one, / false$/)
  })
})

suite('the contents of a printed easy read', (test) => {
  for (const [name, file] of [
    ['the short leaflet', () => Promise.resolve(bytes)],
    ['the first leaflet', () => pdf('-easy-read')],
  ] as const) {
    test(`${name}: name each part with the page on which its heading is`, async () => {
      const { pages } = await readPrinted(await file())
      const lines =
        pages[1]?.lines.filter(({ inMargin }) => !inMargin).map(({ text }) => text) ?? []
      const numbered = lines.join(' ').replace(/\s+/g, ' ')
      const headings = await outlinePages(await file())
      const parts = headings
        .slice(headings.findIndex(({ page }) => page > 1))
        .filter(
          ({ level, title }) => level === 2 && !/^(What is in this leaflet|My dates)$/.test(title),
        )
      assert.ok(parts.length >= 3)
      let from = 0
      for (const { title, page } of parts) {
        const entry = `${title} Page ${page} `
        const at = `${numbered} `.indexOf(entry, from)
        assert.ok(at >= from, `"${entry}" in: ${numbered}`)
        from = at
      }
    })

    test(`${name}: are a TOC of links, and conform`, async () => {
      const { pages } = await readStructure(await file())
      const roles = pages[1]?.roles ?? []
      const entries = roles.filter((role) => role.endsWith('/TOC/TOCI/Reference/Link'))
      assert.ok(entries.length >= 3)
      assert.is(roles.filter((role) => role.endsWith('/TOC')).length, 1)
      assert.ok((pages[1]?.links ?? []).filter((link) => link.startsWith('#')).length >= 3)
      assert.equal(await checkStructure(await file()), [])
    })
  }

  test('are heard as a list of links with their numbers', async () => {
    const { reading } = await readPrinted(bytes)
    assert.match(
      reading.join(' '),
      /<L> <LI> <Link> Who we are: Café Łódź Page 3 <\/Link> <\/LI> <LI> <Link> What you can do Page 3 <\/Link>/,
    )
  })
})

/** A stand-in for a page whose contents point to one part, and a printer that finds it on each of these pages in turn. */
function moving(...found: number[]) {
  const written: unknown[] = []
  const page = {
    evaluate: (_: unknown, numbers?: number[]) => {
      if (numbers) written.push(...numbers)
      return Promise.resolve(['part'])
    },
  } as unknown as Page
  return { written, page, draw: () => fileWithTarget(found.shift() ?? 1) }
}

async function fileWithTarget(number: number): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const pages = Array.from({ length: 4 }, () => file.addPage())
  const page = pages[number - 1]
  assert.ok(page)
  const target = file.context.obj({ part: [page.ref, 'XYZ', 0, 0, 0] })
  file.catalog.set(PDFName.of('Dests'), target)
  return file.save()
}

suite('page numbers in contents', (test) => {
  const job = { publicAddress: 'https://leaflets.example.org/x/', format: 'easy-read-pdf' }

  test('are written once where they stay', async () => {
    const { page, draw, written } = moving(3, 3)
    await numberContents(page, job, draw)
    assert.equal(written, [3])
  })
  test('are written again where writing them has moved a part', async () => {
    const { page, draw, written } = moving(3, 4, 4)
    await numberContents(page, job, draw)
    assert.equal(written, [3, 4])
  })
  test('are refused where they never come to rest', async () => {
    const { page, draw } = moving(3, 4, 3)
    const { message } = await errorOf(numberContents(page, job, draw))
    assert.match(message, /x\/ as easy-read-pdf move the text .* more room/)
  })
  test('are refused where a part is not on the paper', async () => {
    const { page } = moving()
    const draw = async () => (await PDFDocument.create()).save()
    const { message } = await errorOf(numberContents(page, job, draw))
    assert.match(message, /ask for the page of "part"/)
  })
})

suite('dates to fill in', (test) => {
  test('are a name and a line to write on, heard as "to fill in"', async () => {
    const { reading } = await readPrinted(bytes)
    assert.match(
      reading.join(' '),
      /<H2> My dates <\/H2> <L> <LI> Date on the letter: <Figure to fill in> <\/LI> <LI> Appeal by: <Figure to fill in> <\/LI> <\/L>/,
    )
  })
  test('are those that the head of the leaflet names, and none where it names none', async () => {
    assert.is(load(html)('.dates li').length, 2)
    const written = /^dates:\n((?: +- .*\n)+)/m.exec(easyReadText)?.[1]?.match(/- /g) ?? []
    const page = load(await read('leaflets/if-you-do-not-agree/easy-read/index.html'))
    assert.is(page('.dates li').length, written.length)
    assert.is(page('.dates').length, written.length > 0 ? 1 : 0)
  })
})

suite('the page budget', (test) => {
  const budget = { warnFrom: 21, refuseFrom: 25, sources: 'GOV.UK: at most 24' }
  const found = (pages: number) =>
    pageBudgetFaults('Easy read to print', budget, pages).map((fault) =>
      placeFault(fault, 'x/easy-read.md'),
    )

  test('allows what is short enough', () => {
    assert.equal(found(20), [])
  })
  test('warns, then refuses; says which file, how much too long, who says so and what to do', () => {
    assert.is(found(21)[0]?.severity, 'warning')
    assert.is(found(24)[0]?.severity, 'warning')
    assert.is(found(25)[0]?.severity, 'error')
    assert.match(
      found(26).map(describeFinding).join(),
      /^x\/easy-read\.md {2}"Easy read to print" has 26 pages and has to be shorter \(GOV\.UK: at most 24\)\. Take out at least 2 pages of text: .* \[pages\]$/,
    )
  })
})
