import * as assert from 'uvu/assert'
import { entryOf } from '../../plugins/easy-read/hard-words.ts'
import { suite } from '../suite.ts'

const entry = (name: string, meaning: string) => entryOf({ name, meaning, address: '' })

suite('easy read: the list of hard words', (test) => {
  test('bolds the word in its meaning, in large or small letters', () => {
    assert.equal(entry('appeal', 'To Appeal means to ask.'), {
      before: 'To ',
      word: 'Appeal',
      after: ' means to ask.',
    })
  })
  test('bolds no part of another word', () => {
    assert.equal(entry('LA', 'They make the plan. LA is short for local authority.'), {
      before: 'They make the plan. ',
      word: 'LA',
      after: ' is short for local authority.',
    })
  })
  test('is a head where its meaning does not say it; its signs stand for themselves', () => {
    assert.is(entry('LA', 'They make the plan.').after, ': They make the plan.')
    assert.is(entry('A.B', 'The AxB, or A.B for short').before, 'The AxB, or ')
  })
})
