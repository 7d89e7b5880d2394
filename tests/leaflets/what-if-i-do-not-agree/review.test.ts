import * as assert from 'uvu/assert'
import { readRecord } from '../../../plugins/review/record.ts'
import { suite } from '../../suite.ts'
import { written } from './own-site.ts'

suite('the review of our leaflet', (test) => {
  test('claims no review by the service or by readers', () => {
    const record = readRecord(written('review.json'), 'review.json')
    assert.is(record.readers, 'never')
    assert.ok(record.pairs.length > 5)
    for (const { by } of record.pairs) assert.match(by, /not the service$/)
  })
})
