import * as assert from 'uvu/assert'
import { entryOf } from '../../plugins/easy-read/hard-words.ts'
import { suite } from '../suite.ts'

const entry = (name: string, meaning: string) => entryOf({ name, meaning, address: '' })

suite('easy read: the list of hard words', (test) => {
  test('makes the word bold in its meaning, whatever its capitals', () => {
    assert.equal(entry('appeal', 'To Appeal means to ask.'), {
      before: 'To ',
      word: 'Appeal',
      after: ' means to ask.',
    })
  })
  test('makes no part of another word bold', () => {
    assert.equal(entry('LA', 'They make the plan. LA is short for local authority.'), {
      before: 'They make the plan. ',
      word: 'LA',
      after: ' is short for local authority.',
    })
  })
  test('is put before a meaning that does not contain it; its punctuation is not a pattern', () => {
    assert.is(entry('LA', 'They make the plan.').after, ': They make the plan.')
    assert.is(entry('A.B', 'The AxB, or A.B for short').before, 'The AxB, or ')
  })
})
