import * as assert from 'uvu/assert'
import {
  lint,
  shownMeanings,
  unusedMeanings,
  wordRules,
} from '../../plugins/easy-read/rules/index.ts'
import { readEasyRead, readMeanings } from '../../plugins/easy-read/text/index.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

const glossary = {
  appeal: { meaning: 'To ask the Tribunal.' },
  mediator: { meaning: 'A mediator helps.', forms: ['mediators'] },
  Tribunal: { meaning: 'A kind of court.' },
}
const row = (words: string) => readEasyRead(`![A](pictures/a.svg)\n${words}\n`, 'easy-read.md')
const told = (...texts: string[]) =>
  unusedMeanings(shownMeanings(texts.map(row), glossary), glossary, '_data/glossary.yaml', () => ({
    line: 3,
    column: 1,
  })).map(describeFinding)

suite('easy read: meanings', (test) => {
  test('each is used by its name or a form of it, whatever its capitals, in any leaflet', () => {
    assert.equal(
      told('The **Mediators** help. You can **Appeal**.', 'The **Tribunal** decides.'),
      [],
    )
  })
  test('one that is nowhere in bold is a warning, because a new site has words before it has texts', () => {
    const [found] = unusedMeanings(
      new Set(),
      { council: { meaning: 'x' } },
      'glossary.yaml',
      () => ({
        line: 1,
        column: 1,
      }),
    )
    assert.is(found?.severity, 'warning')
  })
  test('one that is nowhere in bold is found', () => {
    assert.equal(told('The **mediator** helps you to **appeal** to the Tribunal.'), [
      '_data/glossary.yaml:3:1  No easy read shows the meaning of "Tribunal". Write **Tribunal** where an easy read uses it, or remove the meaning. [unused-meaning]',
    ])
  })
  test('are checked by the rules about words, and can be excused above their entry', () => {
    const yaml = [
      '# allow symbols: it is how the law writes it',
      'Section 9:',
      '  meaning: A part (of a law).',
      'Section 8:',
      '  meaning: A part; it is old.',
    ].join('\n')
    const known = { glossary: {}, links: {}, organisation: undefined }
    const { findings, excused } = lint(wordRules, readMeanings(yaml, 'glossary.yaml'), known)
    assert.equal(
      findings.map(({ line, column, rule }) => [line, column, rule]),
      [[5, 18, 'symbols']],
    )
    assert.equal(
      excused.map(({ line, column, reason }) => [line, column, reason]),
      [[3, 19, 'it is how the law writes it']],
    )
  })
})
