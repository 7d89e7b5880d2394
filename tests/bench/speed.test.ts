import { PDFDocument } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { compareMade } from '../../bench/speed/compare-made.ts'
import type { Contender, MadePdf } from '../../bench/speed/contender.ts'
import { median, medianOfRatios } from '../../bench/speed/ratios.ts'
import { withTable } from '../../bench/speed/readme.ts'
import { merged, readResults } from '../../bench/speed/results.ts'
import { runRounds } from '../../bench/speed/rounds.ts'
import { rowOf } from '../../bench/speed/row.ts'
import type { Row, Target, Times } from '../../bench/speed/row.ts'
import { tableOf } from '../../bench/speed/table.ts'
import { verdictOn } from '../../bench/speed/verdict.ts'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import { organisation } from '../help/data.ts'
import { suite } from '../suite.ts'

const right = { equalText: true, tagged: true, files: 1, pages: 2, date: '2026-11-26' }
const times = (...all: number[]): Times[] => all.map((clock) => ({ clock, cpu: clock * 2 }))

function row(target: Target, facts = right): Row {
  return rowOf({ name: 'one', target }, { over: times(4, 9, 8), under: times(2, 3, 1) }, facts)
}

suite('bench: ratios', (test) => {
  test('the median is the one in the middle, or between the two', () => {
    assert.is(median([9, 1, 5]), 5)
    assert.is(median([4, 1, 9, 2]), 3)
  })
  test('the ratio is taken in each round, before the median', () => {
    // The ratio of the medians would be 4.
    assert.is(medianOfRatios([4, 9, 8], [2, 3, 1]), 3)
  })
  test('that of CPU time is left out where it is not known', () => {
    const target: Target = { kind: 'at least', value: 3 }
    assert.is(row(target).cpuRatio, 3)
    const clockOnly = { over: [{ clock: 3 }], under: [{ clock: 1 }] }
    const unknown = rowOf({ name: 'one', target }, clockOnly, right)
    assert.equal([unknown.ratio, unknown.met, 'cpuRatio' in unknown], [3, true, false])
    assert.match(tableOf([unknown]), '| 3.00 | not known |')
  })
  test('rounds that are missing are refused', () => {
    assert.throws(() => medianOfRatios([1, 2], [1]), '2 rounds cannot be compared with 1')
  })
})

suite('bench: targets', (test) => {
  test('at least, and at most, include the target itself', () => {
    const met = (kind: Target['kind'], value: number) => row({ kind, value }).met
    assert.equal([met('at least', 3), met('at least', 3.1)], [true, false])
    assert.equal([met('at most', 3), met('at most', 2.9)], [true, false])
  })
  test('are missed where the texts differ or our files are not tagged', () => {
    const target: Target = { kind: 'at least', value: 1 }
    assert.not(row(target, { ...right, equalText: false }).met)
    assert.not(row(target, { ...right, tagged: false }).met)
  })
  test('that are missed end with 1 and are named', () => {
    const good = row({ kind: 'at least', value: 3 })
    const bad = row({ kind: 'at least', value: 5 })
    assert.equal(verdictOn([good], []), { sentences: [], exitCode: 0 })
    assert.equal(verdictOn([good, bad], []), {
      sentences: ['Missed: one, at least 5.'],
      exitCode: 1,
    })
  })
  test('a peer that is absent is named and is no failure', () => {
    assert.equal(verdictOn([], ['WeasyPrint']), {
      sentences: ['WeasyPrint is not installed, so it is left out.'],
      exitCode: 0,
    })
  })
})

suite('bench: rounds', (test) => {
  test('warm up once, and start with another contender each time; each has its own times', async () => {
    const order: string[] = []
    let elapsed = 0
    const contender = (name: string, takes: number): Contender => ({
      name,
      make() {
        order.push(name)
        elapsed += takes
        return Promise.resolve([])
      },
    })
    const [slow, quick] = [contender('slow', 6), contender('quick', 2)]
    const results = await runRounds([slow, quick], 2, () => ({ clock: elapsed, cpu: elapsed }))
    assert.equal(order, ['slow', 'quick', 'slow', 'quick', 'quick', 'slow'])
    assert.equal(
      results.get(slow)?.times.map(({ clock }) => clock),
      [6, 6],
    )
    assert.equal(
      results.get(quick)?.times.map(({ clock }) => clock),
      [2, 2],
    )
  })
})

suite('bench: what was made', (test) => {
  const site = '.cache/test/_site'
  const pdfOf = async (format: string): Promise<MadePdf> => {
    const job = (await jobsOf(site)).find((one) => one.format === format)
    if (!job) throw new Error(`The test site has no ${format}.`)
    return { job, bytes: readFileSync(`${site}/${job.file}`) }
  }
  test('the same text is equal, and another is not', async () => {
    const [one, other] = [await pdfOf('pdf'), await pdfOf('easy-read-pdf')]
    const same = await compareMade([one], [one])
    assert.ok(same.equalText && same.tagged && (same.pages ?? 0) > 1 && same.files === 1)
    assert.not((await compareMade([one], [other])).equalText)
  })
  test('what is on each page does not count where it is left out, and all else does', async () => {
    const one = await pdfOf('pdf')
    const leaveOut = [...footerDetails(organisation, { footer: 'whole' }), 'Page']
    assert.ok((await compareMade([one], [one], { anyOrder: true, leaveOut })).equalText)
    // A file with a page less lacks that page's words, and not only its footer.
    const shorter = await PDFDocument.load(one.bytes, { updateMetadata: false })
    shorter.removePage(2)
    const cut = { ...one, bytes: await shorter.save() }
    assert.not((await compareMade([one], [cut], { anyOrder: true, leaveOut })).equalText)
    // One that says its footer once more is the same.
    const longer = await PDFDocument.load(one.bytes, { updateMetadata: false })
    longer
      .addPage()
      .drawText(footerDetails(organisation, { footer: 'whole' }).join(' '), { size: 2 })
    const more = { ...one, bytes: await longer.save() }
    assert.not((await compareMade([one], [more], { anyOrder: true })).equalText)
    assert.ok((await compareMade([one], [more], { anyOrder: true, leaveOut })).equalText)
    const easy = await pdfOf('easy-read-pdf')
    assert.not((await compareMade([one], [easy], { anyOrder: true, leaveOut })).equalText)
  })
  test('a file that is missing is not equal', async () => {
    const one = await pdfOf('pdf')
    assert.not((await compareMade([one], [])).equalText)
    assert.not((await compareMade([one, one], [one])).equalText)
  })
  test('a file without tags is told', async () => {
    const booklet = await pdfOf('booklet')
    assert.not((await compareMade([booklet], [booklet])).tagged)
  })
})

suite('bench: results', (test) => {
  test('new rows take the place of those of the same name; the others stay', () => {
    const named = (name: string, ratio: number): Row => ({
      ...row({ kind: 'at least', value: 1 }),
      ...{ name, ratio },
    })
    const rows = merged([named('a', 1), named('b', 1)], [named('c', 2), named('b', 2)])
    assert.equal(
      rows.map(({ name, ratio }) => `${name}${ratio}`),
      ['a1', 'b2', 'c2'],
    )
  })
  test('the README has the table of the results', () => {
    const results = readResults('bench/results.json')
    assert.ok(results)
    const readme = readFileSync('README.md', 'utf8')
    assert.is(withTable(readme, results.rows), readme)
    assert.match(tableOf(results.rows), 'the fair script')
  })
})
