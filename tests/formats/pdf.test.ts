import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import * as assert from 'uvu/assert'
import { load } from 'cheerio'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import { formats } from '../../plugins/formats/formats.ts'
import type { Paper } from '../../plugins/formats/paper/paper.ts'
import { artifacts } from '../../plugins/formats/pdf/content/marks.ts'
import { readContent } from '../../plugins/formats/pdf/content/page.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import type { Printed } from '../../plugins/formats/pdf/read-printed.ts'
import { verify } from '../../plugins/formats/pdf/verify.ts'
import { inEnglish } from '../../plugins/languages/languages.ts'
import { wordsIn } from '../../plugins/formats/index.ts'
import { firstDifference } from '../../plugins/content/text/index.ts'
import { wordsOfHtml } from '../../plugins/site/html.ts'
import { contactText, organisation } from '../help/data.ts'
import { pdf, read } from '../help/site.ts'
import { readStructure } from '../help/structure.ts'
import { suite } from '../suite.ts'

const folder = 'leaflets/if-you-do-not-agree/'
const pageOf = { full: `${folder}index.html`, 'easy-read': `${folder}easy-read/index.html` }

/** What is promised of each format's letters and of its footer. */
const papers: Record<string, Pick<Paper, 'textSize' | 'footer'>> = {
  'easy-read-pdf': { textSize: 16, footer: 'short' },
  pdf: { textSize: 14, footer: 'whole' },
  'large-print': { textSize: 18, footer: 'short' },
}

for (const format of formats.filter(({ claims }) => claims)) {
  suite(`${wordsIn(format.words).label} (${format.name})`, (test) => {
    const paper = papers[format.name]
    assert.ok(paper)
    const { textSize, footer } = paper
    const printed = pdf(format.file.suffix).then(readPrinted)
    const structure = pdf(format.file.suffix).then(readStructure)
    const html = read(pageOf[format.edition])

    test('every page has the whole footer, its own number and the number of pages', async () => {
      const { pages } = await printed
      pages.forEach(({ margins }, index) => {
        const text = margins.join(' ')
        for (const detail of footerDetails(organisation, { footer })) {
          assert.ok(text.includes(detail), `page ${index + 1} lacks "${detail}": ${text}`)
        }
        assert.ok(
          text.includes(`Page ${index + 1} of ${pages.length}`),
          `page ${index + 1}: ${text}`,
        )
      })
    })

    test('every page says that it is a demonstration', async () => {
      const { pages } = await printed
      for (const page of pages) {
        assert.ok([...page.margins, ...page.text].join(' ').includes(inEnglish.say('notApproved')))
      }
    })

    test(`nothing is smaller than ${textSize} pt`, async () => {
      const small = (await printed).pages
        .flatMap(({ lines }) => lines)
        .filter(({ size, text }) => text.trim() !== '' && size < textSize - 0.01)
      assert.equal(small, [])
    })

    test('the footer stays clear of the text and of the paper’s edge', async () => {
      for (const { lines } of (await printed).pages) {
        const heights = (inMargin: boolean) =>
          lines
            .filter((line) => line.inMargin === inMargin)
            .map(({ y }) => y)
            // The notice and a table's repeated heading are at the top.
            .filter((y) => !inMargin || y < 400)
        assert.ok(Math.max(...heights(true)) + textSize < Math.min(...heights(false)))
        assert.ok(Math.min(...heights(true)) > 14)
      }
    })

    test('no telephone number, e-mail or short web address is split over two lines', async () => {
      const { pages } = await printed
      const kept = /(?:\d{3} \d{4} \d{4})|[\w.]+@[\w.-]+\w/g
      for (const { lines } of pages) {
        const whole = lines.flatMap(({ text }) => text.match(kept) ?? []).length
        const joined = lines.map(({ text }) => text.trim()).join(' ')
        const unbrokenOrNot = /\d{3}\s+\d{4}\s+\d{4}|[\w.]+@[\w.-]+(?:- [\w.-]+)?/g
        assert.is(whole, joined.match(unbrokenOrNot)?.length ?? 0)
        for (const [mail] of joined.matchAll(/\S+@\S+(?: \S+)?/g)) {
          assert.ok(mail.startsWith(contactText('email')), mail)
        }
      }
    })

    test('no page ends with a heading', async () => {
      const { pages } = await structure
      for (const { roles } of pages) {
        const last = roles.at(-1) ?? ''
        assert.not.match(last, /\/H[1-6]\b/)
      }
    })

    test('it is A4, tagged, outlined, titled and in British English', async () => {
      const { language, title, marked, outline, pages } = await structure
      const page = load(await html)
      assert.is(language, 'en-GB')
      assert.is(title, page('title').text())
      assert.ok(marked)
      for (const { width, height } of pages) {
        assert.equal([Math.round(width), Math.round(height)], [595, 842])
      }
      const headings = page(
        'h1, .printed-contents h2, .dates h2, .text h2, .text h3, .word-list h2, .contact h2, .web-addresses h2',
      )
        .toArray()
        .map((heading) => page(heading).text().trim())
      assert.equal(outline, headings)
    })

    test('each heading, list, item, quotation, picture and link of the page has its tag', async () => {
      const { pages } = await structure
      const page = load(await html)
      page('.limits, .tools, .where-next, .other-edition, .ways, .masthead, .site-footer').remove()
      const roles = pages.flatMap((one) => one.roles)
      const tagged = (...of: string[]) =>
        roles.filter((path) => of.some((role) => path.endsWith(`/${role}`))).length
      const written = (selector: string) => page(selector).length
      for (const [role, selector] of Object.entries({
        H1: 'h1',
        H2: 'h2',
        H3: 'h3',
        Figure: 'main img:not([alt=""])',
      })) {
        assert.is(tagged(role), written(selector), role)
      }
      for (const [these, selector] of [
        [['L', 'TOC'], 'main ul'],
        [['LI', 'TOCI'], 'main li'],
        [['Link'], 'main a[href]'],
      ] as const) {
        const count = tagged(...these)
        assert.ok(
          count >= written(selector),
          `${these.join(', ')}: ${count} of ${written(selector)}`,
        )
      }
      assert.equal(
        pages.flatMap(({ alts }) => alts),
        page('main img:not([alt=""])')
          .toArray()
          .map((image) => page(image).attr('alt')),
      )
    })

    test('its links go to public addresses', async () => {
      const links = (await structure).pages.flatMap((page) => page.links)
      assert.ok(links.length > 5)
      for (const link of links)
        assert.match(link, /^(https?:\/\/(?!127\.|localhost)|mailto:|tel:|#)/)
    })

    test('each footer is a Pagination artifact below the text, without links', async () => {
      const file = await PDFDocument.load(await pdf(format.file.suffix), { updateMetadata: false })
      const { pages } = await printed
      file.getPages().forEach((page, index) => {
        const map = readContent(page)
        const footers = map.marks.filter((at) => map.text(at) === artifacts.footer)
        assert.ok(footers.length > 0, `page ${index + 1}`)
        const text = pages[index]?.lines.filter(({ inMargin }) => !inMargin) ?? []
        const lowest = Math.min(...text.map(({ y }) => y))
        for (const entry of page.node.Annots()?.asArray() ?? []) {
          const link = file.context.lookup(entry, PDFDict)
          const bottom = link.lookup(PDFName.of('Rect'), PDFArray).lookup(1, PDFNumber).asNumber()
          assert.ok(bottom > lowest - textSize, `a link in the footer of page ${index + 1}`)
        }
      })
    })

    test('it ends with the web addresses that it names', async () => {
      const text = (await printed).pages.flatMap((page) => page.text)
      const addresses = wordsOfHtml(await html, '.web-addresses, .credit')
      const start = text.findLastIndex(
        (word, index) => word === 'Web' && text[index + 1] === 'addresses',
      )
      assert.ok(addresses.length > 10)
      assert.is(firstDifference(addresses, text.slice(start)), undefined)
    })
  })
}

suite('large print', (test) => {
  test('its footer takes at most a fifth of the page', async () => {
    const { pages } = await readPrinted(await pdf('-large-print'))
    for (const { lines } of pages) {
      const lowestText = Math.min(...lines.filter(({ inMargin }) => !inMargin).map(({ y }) => y))
      const footer = lines.filter(({ inMargin, y }) => inMargin && y < lowestText)
      assert.ok(Math.max(...footer.map(({ y }) => y)) + 18 < 841.89 / 5)
    }
  })
})

suite('easy read on paper', (test) => {
  test('no row is split, and each picture is on the page of its words', async () => {
    const { pages } = await readPrinted(await pdf('-easy-read'))
    const page = load(await read(pageOf['easy-read']))
    page('.repeated, .unseen').remove()
    const rows = page('.row').toArray()
    const pageOfWord = pages.flatMap(({ text }, index) => text.map(() => index))
    const all = pages.flatMap(({ text }) => text)
    const structure = await readStructure(await pdf('-easy-read'))
    const drawn = structure.pages.flatMap(({ alts }, index) => alts.map(() => index))
    const before = page('.dates img').length
    const pageOfFigure = drawn.slice(before)
    let from = 0
    rows.forEach((row, number) => {
      const words = wordsOfHtml(page.html(row), 'body', '.unseen')
      const first = words[0] ?? ''
      while (all[from] !== first || all[from + 1] !== words[1]) from += 1
      const spread = new Set(pageOfWord.slice(from, from + words.length))
      from += words.length
      assert.is(spread.size, 1, `row ${number + 1}: ${words.join(' ')}`)
      if (!page(row).find('.picture img:not([alt=""])').length) return
      assert.ok(spread.has(pageOfFigure.shift() ?? -1), `the picture of row ${number + 1}`)
    })
    assert.ok(rows.length > 20)
    assert.equal(pageOfFigure, [])
  })

  test('it explains a hard word at its first use, and not again in its rows', async () => {
    const page = load(await read(pageOf['easy-read']))
    const { pages } = await readPrinted(await pdf('-easy-read'))
    const text = pages.flatMap(({ text }) => text).join(' ')
    const rows = text.slice(0, text.lastIndexOf('Hard words in this leaflet'))
    const meanings = page('.meaning p:not(.unseen)').toArray()
    const sentences = [...new Set(meanings.map((one) => page(one).text()))]
    const repeated = page('.meaning.repeated, .meaning .repeated')
    assert.ok(sentences.length > 20 && repeated.length > 0)
    page('.repeated').remove()
    const shown = page('.meaning p:not(.unseen)').toArray()
    for (const sentence of sentences) {
      const wanted = shown.filter((one) => page(one).text() === sentence).length
      assert.ok(wanted > 0, sentence)
      assert.is(rows.split(sentence).length - 1, wanted, sentence)
    }
  })

  test('it ends with the meaning of every hard word that it uses, once', async () => {
    const page = load(await read(pageOf['easy-read']))
    const { pages } = await readPrinted(await pdf('-easy-read'))
    const text = pages.flatMap(({ text }) => text).join(' ')
    const list = text.slice(text.lastIndexOf('Hard words in this leaflet'))
    const linked = page('.row a.hard-word').toArray()
    const addresses = new Set(linked.map((link) => page(link).attr('href')))
    const words = load(await read('words/index.html'))
    assert.ok(addresses.size > 10)
    assert.is(page('.word-list li').length, addresses.size)
    for (const address of addresses) {
      const id = address?.split('#')[1] ?? ''
      const meaning = words(`#${id} + dd`).text().replace(/\s+/g, ' ').trim()
      assert.is(list.split(meaning).length, 2, `${id}: ${meaning}`)
    }
  })

  test('it credits its pictures', async () => {
    const { pages } = await readPrinted(await pdf('-easy-read'))
    assert.match(
      pages.at(-1)?.text.join(' ') ?? '',
      /OpenMoji, openmoji\.org, licence CC BY-SA 4\.0/,
    )
  })
})

suite('the check of a finished PDF', (test) => {
  const job = { publicAddress: 'https://leaflets.example.org/x/', format: 'pdf' }
  const line = (y: number) => ({ text: 'x', y, size: 14, inMargin: true })
  const good: Printed = {
    title: 'x',
    pages: [
      { height: 842, text: ['One', 'two.'], margins: ['Page', '1', 'of', '1'], lines: [line(30)] },
    ],
    reading: ['<P>', 'One', 'two.', '</P>'],
    margins: [],
  }
  const wanted = { reading: good.reading, margins: { top: 40, bottom: 80 } }
  const [page] = good.pages
  assert.ok(page)

  test('passes what is complete', () => {
    verify(good, wanted, job)
  })
  test('names the first word that is missing', () => {
    assert.throws(() => {
      verify(good, { ...wanted, reading: ['<P>', 'One', 'and', 'two.', '</P>'] }, job)
    }, /^The PDF lacks "and": the page says "One and two\.", the file says "One two\."\. Write/)
  })
  test('refuses a page without its number', () => {
    assert.throws(() => {
      verify({ ...good, pages: [{ ...page, margins: ['Page', '2', 'of', '1'] }] }, wanted, job)
    }, /does not say "Page 1 of 1" in its footer/)
  })
  test('refuses a footer that runs off the paper', () => {
    assert.throws(() => {
      verify({ ...good, pages: [{ ...page, lines: [line(3)] }] }, wanted, job)
    }, /runs off the paper/)
  })
  test('refuses words in the text that have no tag', () => {
    assert.throws(() => {
      verify({ ...good, pages: [{ ...page, lines: [line(30), line(400)] }] }, wanted, job)
    }, /"x" on page 1 of .* has no tag/)
  })
})
