import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import type { Point } from '../../bench/growth/measure.ts'
import { growthPicture } from '../../bench/growth/picture.ts'
import { growthRows } from '../../bench/growth/rows.ts'
import { suite } from '../suite.ts'

const taken = (time: number, memory = 100) => ({ time, memory })

function point(leaflets: number, given: Partial<Point> = {}): Point {
  return {
    ...{ leaflets, files: leaflets * 5, isRight: true },
    ...{
      cold: taken(leaflets * 60_000, 4e8),
      same: taken(1200),
      eleventy: taken(1000),
      word: taken(4000),
    },
    ...given,
  }
}

const verdicts = (...points: Point[]) =>
  growthRows(points, '2026-11-26').map(({ name, ratio, met }) => [
    name.replace(/:.*/, ''),
    Math.round(ratio * 100) / 100,
    met,
  ])

suite('benchmark: growth', (test) => {
  test('the largest site is compared with one of 50 leaflets, and with Eleventy alone', () => {
    assert.equal(verdicts(point(10), point(50), point(200, { cold: taken(1e7, 6e8) })), [
      ['Nothing changed, 200 leaflets', 1.2, true],
      ['Time for a leaflet in a cold build', 0.83, true],
      ['Peak memory of a cold build', 1.5, false],
    ])
  })
  test('a change is compared with the fair script where that was measured', () => {
    assert.equal(verdicts(point(10, { fair: taken(11_000) })), [
      ['Nothing changed, 10 leaflets', 1.2, true],
      ['One word changed, 10 leaflets', 2.75, false],
    ])
  })
  test('no speed is a target met where the wrong files are new', () => {
    assert.equal(verdicts(point(10, { isRight: false })), [
      ['Nothing changed, 10 leaflets', 1.2, false],
    ])
  })
  test('the picture has a line for each way, labels that do not touch, and numbers that can be read', () => {
    const picture = load(growthPicture([point(50), point(200)]), { xml: true })
    const words = picture('text')
      .toArray()
      .map((one) => picture(one).text())
    assert.is(picture('path[stroke-width="2"]').length, 7)
    for (const word of ['Minutes', '200', '500', 'one word has changed'])
      assert.ok(words.includes(word), word)
    const labels = picture('g')
      .first()
      .find('text')
      .toArray()
      .flatMap((one) =>
        / (?:new|changed|alone)$/.test(picture(one).text()) ? [Number(picture(one).attr('y'))] : [],
      )
    labels.sort((one, other) => one - other)
    assert.is(labels.length, 4)
    for (const [index, y] of labels.entries())
      assert.ok(index === 0 || y - (labels[index - 1] ?? 0) >= 16, String(labels))
  })
})
