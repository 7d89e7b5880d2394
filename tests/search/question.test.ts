import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as assert from 'uvu/assert'
import { welsh } from '../../plugins/languages/cy.ts'
import { english } from '../../plugins/languages/en.ts'
import { suite } from '../suite.ts'

/** What this suite uses of the browser's own module. */
interface Question {
  readQuestion: (
    text: string,
    vocabularies: { synonyms: Record<string, string[]>; small: Set<string>; endings: string[] },
  ) => { written: string; known: boolean; also: string[] }[]
  isForm: (word: string, other: string, endings: string[]) => boolean
  nearest: (word: string, candidates: string[]) => string | undefined
}

const { readQuestion, isForm, nearest } = (await import(
  pathToFileURL(resolve('_includes/assets/search-question.js')).href
)) as Question

const synonyms = { EHCP: ['EHC plan'], long: ['length'], 'how long': ['time limit'] }
const small = new Set(english.strings.searchSmallWords.split(' '))
const endings = [...(english.wordEndings ?? [])]
const parts = (text: string) =>
  readQuestion(text, { synonyms, small, endings }).map(({ written, also }) =>
    [written, ...also].join(' > '),
  )

suite('search: a question', (test) => {
  test('is its words, with those of the leaflets', () => {
    assert.equal(parts('EHCP meeting'), ['ehcp > EHC plan', 'meeting'])
    assert.equal(parts('“ehcps?”'), ['ehcps > EHC plan'])
  })

  test('leaves small words out, unless there are no others', () => {
    assert.equal(parts('What can I do about the school?'), ['school'])
    assert.equal(parts('what to do'), ['what', 'to', 'do'])
  })

  test('is read by the longest synonym, small words and all', () => {
    assert.equal(parts('how long do I have'), ['how long > time limit'])
    assert.equal(parts('a long way'), ['long > length', 'way'])
  })

  test('nothing asked is nothing', () => {
    assert.equal(parts(' ? '), [])
  })
})

suite('search: words', (test) => {
  test('a plural and a possessive are the same word, a longer word is not', () => {
    for (const word of ['plans', "plans'", "plan's", 'plan'])
      assert.ok(isForm(word, 'plan', endings), word)
    for (const [word, other] of [
      ['law', 'la'],
      ['plane', 'plan'],
      ['is', 'i'],
    ] as const)
      assert.not(isForm(word, other, endings), word)
  })

  test('the letter s is a part of a word in a language whose plurals do not have it', () => {
    const none = [...(welsh.wordEndings ?? [])]
    assert.not(isForm('dros', 'dro', none))
    assert.ok(isForm('dros', 'dros', none))
  })

  test('a typing mistake is forgiven, and another word is not taken for one', () => {
    const known = ['mediation', 'complaint', 'school', 'appeal', 'plan', '2026']
    assert.is(nearest('meidation', known), 'mediation')
    assert.is(nearest('scool', known), 'school')
    assert.is(nearest('apeal', known), 'appeal')
    for (const word of ['autism', 'clan1', '2027', 'pan', 'banana'])
      assert.is(nearest(word, known), undefined, word)
  })
})
