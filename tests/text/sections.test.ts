import * as assert from 'uvu/assert'
import {
  fingerprint,
  firstDifference,
  sectionsOf,
  words,
  wordsOfHtml,
} from '../../plugins/text/index.ts'
import { facts, fullText, leaflet, links } from '../help/leaflet-texts.ts'
import { read } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('the words of sections', (test) => {
  for (const [kind, page, around] of [
    ['full', 'index.html', '.other-edition'],
    ['easyRead', 'easy-read/index.html', '.other-edition, .meaning, .limit-label'],
  ] as const) {
    test(`are those of the page, each once, in order: ${kind}`, async () => {
      const html = await read(`leaflets/what-if-i-do-not-agree/${page}`)
      const sentences = leaflet()[kind].sections.flatMap((section) => section.sentences)
      // The dash before a quotation's source is a sign of our Markdown.
      const all = sentences
        .map(({ text }) => text.replace(/^— /, ''))
        .filter((text) => !text.startsWith('Picture: '))
      assert.ok(all.length > 100)
      assert.is(
        firstDifference(wordsOfHtml(html, '.text', around), words(all.join(' '))),
        undefined,
      )
    })
  }
  test('each sentence stands on its line of the file', () => {
    const file = fullText.split('\n')
    const wrapped = sectionsOf('One two\nthree. Four\nfive.\n', {
      ...{ kind: 'full', facts, links, language: 'en-GB' },
    })
    assert.equal(wrapped[0]?.sentences, [
      { text: 'One two three.', line: 1 },
      { text: 'Four five.', line: 2 },
    ])
    const contact = leaflet()
      .full.sections.flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.startsWith('You must contact Global Mediation'))
    assert.match(file[(contact?.line ?? 0) - 1] ?? '', 'You must contact Global Mediation')
  })
  test('a fingerprint is of words, not of white space', () => {
    assert.match(fingerprint('One two.'), /^[0-9a-f]{16}$/)
    assert.is(fingerprint('One\n  two.'), fingerprint('One two.'))
    assert.is.not(fingerprint('One three.'), fingerprint('One two.'))
  })
})
