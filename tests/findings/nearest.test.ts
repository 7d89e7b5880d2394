import * as assert from 'uvu/assert'
import { didYouMean, nearest } from '../../plugins/findings/nearest.ts'
import { suite } from '../suite.ts'

const commands = ['build', 'print', 'check', 'review', 'start']

suite('the nearest word', (test) => {
  test('a letter that is changed, missing, extra or swapped does not hide what was meant', () => {
    for (const word of ['bild', 'biuld', 'buuild', 'guild', 'BUILD'])
      assert.is(nearest(word, commands), 'build', word)
    assert.is(nearest('chekc', commands), 'check')
    assert.is(nearest('reviews', commands), 'review')
  })

  test('the nearest of several is given', () => {
    assert.is(nearest('prot', ['port', 'prom', 'prop', 'part']), 'port')
    assert.is(
      nearest('what-if-i-dont-agree', ['what-if-i-do-not-agree', 'what-is-sen']),
      'what-if-i-do-not-agree',
    )
  })

  test('a word that is like none of them has no nearest', () => {
    assert.is(nearest('publish', commands), undefined)
    assert.is(nearest('', commands), undefined)
    assert.is(nearest('build', []), undefined)
  })

  test('the question is ready to be added to a sentence', () => {
    assert.is(didYouMean('bild', commands), ' Did you mean "build"?')
    assert.is(didYouMean('publish', commands), '')
  })
})
