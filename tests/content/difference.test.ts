import * as assert from 'uvu/assert'
import { firstDifference } from '../../plugins/content/text/index.ts'
import { sentences } from '../../plugins/languages/sentences.ts'
import { words } from '../../plugins/languages/words.ts'
import { wordsOfHtml } from '../../plugins/site/html.ts'
import { suite } from '../suite.ts'

suite('words', (test) => {
  test('are separated by white space, and invisible characters do not count', () => {
    assert.equal(words(' One\u00A0two\n co\u00ADop\u200B. '), ['One', 'two', 'coop.'])
  })
  test('of HTML: blocks separate them, inline elements do not', () => {
    assert.equal(
      wordsOfHtml('<h2>A</h2><p>b<strong>c</strong>, d<br>e</p><ul><li>f</li><li>g</li></ul>'),
      ['A', 'bc,', 'd', 'e', 'f', 'g'],
    )
  })
  test('of HTML: what nobody reads does not count', () => {
    assert.equal(
      wordsOfHtml('<p>a</p><style>b{}</style><script>c()</script><svg><title>d</title></svg>'),
      ['a'],
    )
  })
})

suite('the first difference', (test) => {
  test('a word that the line broke after a hyphen or a slash is whole', () => {
    const text = ['a', 'person-centred', 'approach', 'x.org/a/b?c=d']
    assert.is(
      firstDifference(text, ['a', 'person-', 'centred', 'approach', 'x.org/', 'a/b', '?c=d']),
      undefined,
    )
  })
  test('a word that was broken elsewhere is not', () => {
    assert.is(firstDifference(['approach'], ['appr', 'oach'])?.at, 0)
  })
  test('gives the place and the words around it', () => {
    assert.equal(firstDifference(['one', 'two', 'three'], ['one', 'too', 'three']), {
      at: 1,
      expected: 'one two three',
      actual: 'one too three',
    })
  })
})

suite('sentences', (test) => {
  test('are split by the rules of the language', () => {
    assert.equal(sentences('Call 020 3031 6651. We help! Do you?', 'en-GB'), [
      'Call 020 3031 6651.',
      'We help!',
      'Do you?',
    ])
  })
})
