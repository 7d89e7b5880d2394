import { inEnglish } from '../../plugins/languages/languages.ts'
import * as assert from 'uvu/assert'
import { fingerprint, firstDifference, sectionsOf } from '../../plugins/content/text/index.ts'
import { words } from '../../plugins/languages/words.ts'
import { wordsOfHtml } from '../../plugins/site/html.ts'
import { facts, fullText, leaflet, links } from '../help/leaflet-texts.ts'
import { namesOf, stateNames } from '../../plugins/content/data/index.ts'
import { organisation } from '../help/data.ts'
import { read } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('the words of sections', (test) => {
  for (const [kind, page, around] of [
    ['full', 'index.html', '.other-edition, .ways, .limit-label'],
    ['easyRead', 'easy-read/index.html', '.other-edition, .ways, .meaning, .limit-label'],
  ] as const) {
    test(`are those of the page, each once, in order: ${kind}`, async () => {
      const html = await read(`leaflets/if-you-do-not-agree/${page}`)
      const sentences = leaflet()[kind].sections.flatMap((section) => section.sentences)
      // The dash before a quotation's source is part of our Markdown.
      const all = sentences
        .map(({ text }) => text.replace(/^— /, ''))
        .filter((text) => !text.startsWith('Picture: '))
      assert.ok(all.length > 60)
      assert.is(
        firstDifference(
          wordsOfHtml(html, '.text', around),
          words(stateNames(all.join(' '), namesOf(organisation))),
        ),
        undefined,
      )
    })
  }
  test('each sentence is on its line of the file', () => {
    const file = fullText.split('\n')
    const wrapped = sectionsOf('One two\nthree. Four\nfive.\n', {
      ...{ kind: 'full', facts, links, speaker: inEnglish },
    })
    assert.equal(wrapped[0]?.sentences, [
      { text: 'One two three.', line: 1 },
      { text: 'Four five.', line: 2 },
    ])
    const contact = leaflet()
      .full.sections.flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.startsWith('You must contact Talking Table'))
    assert.match(file[(contact?.line ?? 0) - 1] ?? '', 'You must contact Talking Table')
  })
  test('a comment is no text and moves no line', () => {
    const text =
      '---\ntitle: x\n---\nOne.\n<!-- allow digits: why -->\nTwo.\n<!-- Three.\nFour. -->\nFive.\n'
    const [introduction] = sectionsOf(text, { kind: 'easy-read', facts, links, speaker: inEnglish })
    assert.equal(introduction?.sentences, [
      { text: 'One.', line: 4 },
      { text: 'Two.', line: 6 },
      { text: 'Five.', line: 9 },
    ])
  })
  test('a picture is its description, and nothing where it has none', () => {
    const text = '![A cat](pictures/a.svg)\nOne.\n\n![](pictures/b.svg)\nTwo.\n'
    for (const kind of ['easy-read', 'full'] as const) {
      const [introduction] = sectionsOf(text, { kind, facts, links, speaker: inEnglish })
      const said = introduction?.sentences.map(({ text: sentence }) => sentence).join(' ')
      assert.is(said, 'Picture: A cat One. Two.')
    }
  })
  test('a heading has no Markdown', () => {
    const [, section] = sectionsOf('## What is *a* **SENCO**?\n', {
      ...{ kind: 'full', facts, links, speaker: inEnglish },
    })
    assert.is(section?.heading, 'What is a SENCO?')
  })
  test('a paragraph of links names sections; a link in a sentence is part of it', () => {
    const text = 'Look at [A](index.md#a) first.\n\n[B](index.md#b) [C](index.md#c)\n'
    const [introduction] = sectionsOf(text, { kind: 'easy-read', facts, links, speaker: inEnglish })
    assert.equal(introduction?.names, [
      { id: 'b', line: 3 },
      { id: 'c', line: 3 },
    ])
    assert.equal(introduction?.sentences, [{ text: 'Look at A first.', line: 1 }])
  })
  test('a fingerprint is of words, not of white space', () => {
    assert.match(fingerprint('One two.'), /^[0-9a-f]{16}$/)
    assert.is(fingerprint('One\n  two.'), fingerprint('One two.'))
    assert.is.not(fingerprint('One three.'), fingerprint('One two.'))
  })
})
