import * as assert from 'uvu/assert'
import { readRecord, writtenRecord } from '../../plugins/review/record.ts'
import { ContentError } from '../../plugins/findings/finding.ts'
import { changed, record, recordText } from '../help/leaflet-texts.ts'
import { suite } from '../suite.ts'

suite('review.json', (test) => {
  test('is written the same, whatever the order of its pairs', () => {
    assert.is(writtenRecord(record), recordText)
    assert.is(writtenRecord({ ...record, pairs: record.pairs.toReversed() }), recordText)
  })
  const byHand =
    'Write nothing here by hand: restore the file, or delete it and run "npm run review".'
  const faults: [title: string, from: string, to: string, message: string][] = [
    ['no JSON', '"readers": "never",', '"readers": "never,', 'review.json:2:'],
    ['a merge that was not finished', '{\n', '<<<<<<< HEAD\n{\n', 'review.json:'],
    [
      'a sentence that was changed by hand',
      '"You can still ask the Panel."',
      '"You can always ask the Panel."',
      `.easyRead.fingerprint" cannot be used as it is. ${byHand}`,
    ],
    [
      'a day that is none',
      `"on": "${record.pairs[0]?.on ?? ''}"`,
      '"on": "soon"',
      '"pairs.0.on" cannot be used as it is. Write the date on which they were compared, like 2026-11-23.',
    ],
    ['an unknown key', '"readers"', '"reader"', '"reader" is not known here.'],
    ['other readers', '"never"', '"often"', '"readers" cannot be used as it is. Write never, or'],
  ]
  for (const [title, from, to, message] of faults) {
    test(`${title}: says where, and what to do`, () => {
      try {
        readRecord(changed(recordText, from, to), 'review.json')
        assert.unreachable()
      } catch (error) {
        assert.ok(error instanceof ContentError)
        assert.match(error.message, message)
        assert.match(error.message, /^review\.json:\d+:\d+ {2}/)
      }
    })
  }
})
