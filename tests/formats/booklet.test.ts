import * as assert from 'uvu/assert'
import { impose } from '../../plugins/formats/booklet/impose.ts'
import { formatNamed } from '../../plugins/formats/formats.ts'
import { saddleStitch } from '../../plugins/formats/booklet/saddle-stitch.ts'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { firstDifference } from '../../plugins/content/text/index.ts'
import { fold, printPages, readSides, wordsOfLines, wordsOnHalf } from '../help/booklet.ts'
import type { Side } from '../help/booklet.ts'
import { organisation } from '../help/data.ts'
import { fixtures } from '../help/print-fixture.ts'
import { pdf, site } from '../help/site.ts'
import { suite } from '../suite.ts'

/** The smallest letters of clear print (UKAAF), in pt. */
const clearPrint = 12
const path = 'leaflets/if-you-do-not-agree/'
const leaflet = await printPages(site, path)
const fixture = await printPages(fixtures, 'five-small-pages.html')
const { pages } = await readPrinted(leaflet.bytes)
const imposed = await impose(fixture.bytes, fixture.facts, saddleStitch)
/** A booklet's name, its pages as they were printed, and its sides. */
const laidOut: [name: string, before: Side[], sides: Side[]][] = [
  [
    'the leaflet',
    await readSides(leaflet.bytes),
    await readSides(await pdf(formatNamed('booklet').file.suffix)),
  ],
  ['five pages', await readSides(fixture.bytes), await readSides(imposed)],
]

suite('the order of a booklet', (test) => {
  const written = (pages: number) =>
    saddleStitch(pages)
      .map((halves) => halves.map((page) => (page < pages ? page + 1 : '-')).join('|'))
      .join(' ')
  test('of 8 pages is that of saddle stitch', () => {
    assert.is(written(8), '8|1 2|7 6|3 4|5')
  })
  test('has blanks added up to a multiple of four', () => {
    assert.is(written(5), '-|1 2|- -|3 4|5')
    assert.is(written(1), '-|1 -|-')
    assert.is(written(12), '12|1 2|11 10|3 4|9 8|5 6|7')
  })
  test('is that of reading, when the sheets are folded', () => {
    for (let pages = 1; pages <= 64; pages++) {
      const sides = saddleStitch(pages)
      const read = fold(sides.length).map(({ side, half }) => sides[side]?.[half])
      assert.equal(
        read,
        read.map((_, page) => page),
      )
      assert.ok(read.length % 4 === 0 && read.length - pages < 4)
    }
  })
})

for (const [name, before, sides] of laidOut) {
  suite(`the booklet of ${name}`, (test) => {
    const places = fold(sides.length)

    test('has each page once, on its half of its side of A4', () => {
      assert.is(sides.length, 2 * Math.ceil(before.length / 4))
      places.forEach(({ side, half }, page) => {
        const sheet = sides[side]
        assert.ok(sheet)
        assert.equal([Math.round(sheet.width), Math.round(sheet.height)], [842, 595])
        const expected = wordsOfLines(before[page]?.lines ?? [])
        assert.is(
          firstDifference(expected, wordsOnHalf(sheet, half)),
          undefined,
          `page ${page + 1}`,
        )
        assert.ok(page >= before.length || expected.length > 5)
      })
    })

    test('has each link where its page is, to its address or to the page of its target', () => {
      const corner = ({ side, half }: { side: number; half: number }, page = 0) => {
        const [sheet, small] = [sides[side], before[page]]
        assert.ok(sheet && small)
        const x = (half * sheet.width) / 2 + (sheet.width / 2 - small.width) / 2
        return { side, x, y: (sheet.height - small.height) / 2, ...small }
      }
      let found = 0
      places.slice(0, before.length).forEach((place, page) => {
        const { x, y } = corner(place)
        for (const link of before[page]?.links ?? []) {
          const moved = link.rectangle.map((length, index) => length + (index % 2 === 0 ? x : y))
          const same = sides[place.side]?.links.find(({ rectangle }) => isNear(rectangle, moved))
          assert.ok(same, `"${link.name}" of page ${page + 1}`)
          assert.is(same.name, link.name)
          if (typeof link.target === 'string') assert.is(same.target, link.target)
          else {
            const target = places[link.target.page]
            assert.ok(target && typeof same.target === 'object')
            const at = corner(target)
            assert.is(same.target.page, at.side)
            const [kind, ...view] = same.target.view as [{ name: string }, ...number[]]
            assert.is(kind.name, 'FitR')
            assert.ok(isNear(view, [at.x, at.y, at.x + at.width, at.y + at.height]))
          }
          found += 1
        }
      })
      assert.ok(found > 5)
      assert.is(found, sides.flatMap(({ links }) => links).length)
    })

    test('shows its letters at their size, 12 pt or larger', () => {
      const sizes = sides.flatMap(({ lines }) => lines).filter(({ text }) => text.trim() !== '')
      assert.ok(sizes.every(({ size }) => size > clearPrint - 0.01))
    })
  })
}

const isNear = (one: number[], other: number[]) =>
  one.length === other.length && one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < 0.01)

suite('the pages of the booklet', (test) => {
  test('conform to PDF/UA until they are laid out', async () => {
    assert.equal(await checkStructure(leaflet.bytes), [])
  })
  test('have the short footer, clear of the text', () => {
    for (const { lines, margins } of pages) {
      for (const detail of footerDetails(organisation, { footer: 'short' }))
        assert.ok(margins.join(' ').includes(detail), detail)
      assert.not.ok(margins.join(' ').includes(organisation.full_name ?? ''))
      const lowest = Math.min(...lines.filter((line) => !line.inMargin).map(({ y }) => y))
      const footer = lines.filter(({ inMargin, y }) => inMargin && y < 120)
      assert.ok(footer.length > 2)
      assert.ok(footer.every(({ y }) => y > 14 && y + clearPrint < lowest))
    }
  })
  test('do not end with a heading', () => {
    for (const { lines } of pages) {
      const text = lines.filter(({ inMargin, text }) => !inMargin && text.trim() !== '')
      assert.ok((text.at(-1)?.size ?? 0) < clearPrint + 0.5, text.at(-1)?.text)
    }
  })
})
