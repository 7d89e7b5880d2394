import * as assert from 'uvu/assert'
import {
  errorRate,
  passage,
  ruleRate,
  sentenceErrorRate,
  warningRate,
} from '../../bench/easy-read/passage.ts'
import {
  areaUnderCurve,
  bestThreshold,
  count,
  leaveOneOut,
  standardError,
} from '../../bench/easy-read/separation.ts'
import type { Sample } from '../../bench/easy-read/separation.ts'
import { suite } from '../suite.ts'

const samples = (lows: number[], highs: number[]): Sample[] => [
  ...lows.map((value) => ({ value, high: false })),
  ...highs.map((value) => ({ value, high: true })),
]

suite('bench: how well a value separates two kinds', (test) => {
  test('apart, they are all classified correctly', () => {
    const apart = samples([0, 1, 2], [5, 6])
    assert.is(bestThreshold(apart), 3.5)
    assert.is(areaUnderCurve(apart), 1)
    assert.equal(leaveOneOut(apart), { lowRight: 3, low: 3, highRight: 2, high: 2 })
  })
  test('where they overlap, some are wrong', () => {
    const overlapping = samples([0, 1, 5], [2, 4, 6])
    assert.is(areaUnderCurve(overlapping), 7 / 9)
    assert.equal(
      count(overlapping, () => 3),
      { lowRight: 2, low: 3, highRight: 2, high: 3 },
    )
    assert.is(bestThreshold(overlapping), 1.5)
  })
  test('the same values on both sides tell nothing', () => {
    assert.is(areaUnderCurve(samples([1, 1], [1, 1])), 0.5)
  })
  test('by chance, the standard error is that of the Mann-Whitney test', () => {
    const expected = Math.sqrt((5 + 20 + 1) / (12 * 5 * 20))
    assert.is(standardError(0.5, 5, 20).toFixed(6), expected.toFixed(6))
  })
  test('few high samples leave more doubt than few low ones', () => {
    assert.is(standardError(0.9, 5, 20).toFixed(4), '0.0966')
    assert.is(standardError(0.9, 20, 5).toFixed(4), '0.0645')
  })
})

suite('bench: a passage', (test) => {
  const read = passage(
    '# A title | A publisher | https://example.org | 2026\nYou can write (soon). \n\nIt is done by us; wait.\n',
    'one.txt',
    'easy-read',
  )
  test('has its words and its provenance, which is no part of them', () => {
    assert.is(read.provenance, 'A title | A publisher | https://example.org | 2026')
    assert.equal([read.name, read.words, read.sentences], ['one', 10, 2])
  })
  test('has errors and warnings per 100 words', () => {
    assert.is(Math.round(errorRate(read)), 20)
    assert.is(Math.round(sentenceErrorRate(read)), 100)
    assert.is(Math.round(warningRate(read)), 10)
    assert.is(Math.round(ruleRate(read, 'symbols', 'error')), 20)
    assert.is(ruleRate(read, 'symbols', 'warning'), 0)
    assert.is(Math.round(ruleRate(read, 'passive-voice', 'warning')), 10)
  })
})
