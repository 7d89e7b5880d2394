import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { othersOf, unusedIn } from '../../plugins/search/synonyms.ts'
import { readData } from '../../plugins/content/data/index.ts'
import type { Synonyms } from '../../plugins/content/data/index.ts'
import { ContentError, describeFinding } from '../../plugins/findings/finding.ts'
import { textOfHtml } from '../../plugins/site/html.ts'
import { pages, testProject } from '../help/site.ts'
import { suite } from '../suite.ts'

const file = '_data/synonyms.yaml'
const synonyms = readData(readFileSync(join(testProject, file), 'utf8'), file) as Synonyms
const leaflets = pages.filter(({ path }) => path.startsWith('leaflets/'))
const texts = leaflets.map(({ html }) => textOfHtml(html, '.text, .leaflet-head'))

/** The message about a data file with this text. */
function told(text: string): string {
  try {
    readData(text, file)
  } catch (error) {
    if (error instanceof ContentError) return error.findings.map(describeFinding).join('\n')
    throw error
  }
  return 'nothing'
}

const unused = (given: Synonyms, of: string[]): string[] =>
  of
    .reduce((left, text) => unusedIn(text, left), othersOf(given))
    .map(({ word, other, at }) => {
      assert.is(given[word]?.[at], other)
      return `${word}: ${other}`
    })

suite('synonyms: those of the site', (test) => {
  test('are only for words that a leaflet uses', () => {
    assert.ok(Object.keys(synonyms).length > 10)
    assert.is(texts.length, 2)
    assert.equal(unused(synonyms, texts), [])
  })

  test('one for words that no leaflet uses is found', () => {
    const faulty = { PP: ['play plan', 'play paper'], games: ['PLY'], rights: ['Right'] }
    assert.equal(unused(faulty, texts), ['PP: play paper', 'games: PLY'])
  })

  test('words must be together, and whole', () => {
    assert.equal(unused({ a: ['plan EHC'], b: ['ediation'] }, ['An EHC plan. Mediation']), [
      'a: plan EHC',
      'b: ediation',
    ])
  })
})

suite('synonyms: mistakes in the data', (test) => {
  const remedy = 'Write the words that the leaflets use instead, as a list, like [EHC plan].'
  const faults: [title: string, text: string, expected: string][] = [
    ['none, where it is right', 'EHCP: [EHC plan]\nLA: [local authority, council]\n', 'nothing'],
    ['none, where nobody wants synonyms', '# none\n', 'nothing'],
    [
      'one word that is no list',
      'EHCP: EHC plan\n',
      `${file}:1:7  "EHCP" cannot be used as it is. ${remedy}`,
    ],
    [
      'an empty list',
      'LA: [council]\nEHCP: []\n',
      `${file}:2:7  "EHCP" cannot be used as it is. ${remedy}`,
    ],
    [
      'an empty word in a list',
      "EHCP: [EHC plan, ' ']\n",
      `${file}:1:18  "EHCP.1" cannot be used as it is. ${remedy}`,
    ],
    [
      'a word that is its own synonym',
      'EHC plan: [ehc plan]\n',
      `${file}:1:12  "EHC plan.0" cannot be used as it is. Write words other than the word itself.`,
    ],
    [
      'a word that is there twice, with and without capitals',
      'EHCP: [EHC plan]\nehcp: [plan]\n',
      `${file}:2:7  "ehcp" cannot be used as it is. Write each word once: capitals make no difference.`,
    ],
  ]
  for (const [title, text, expected] of faults) {
    test(title, () => {
      assert.is(told(text), expected)
    })
  }

  test('a word that is there twice in the same letters', () => {
    assert.match(told('LA: [council]\nLA: [plan]\n'), /^_data\/synonyms\.yaml:2:1 {2}/)
  })
})
