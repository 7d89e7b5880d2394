import * as assert from 'uvu/assert'
import { unusedMeanings } from '../../plugins/easy-read/rules/index.ts'
import { readEasyRead } from '../../plugins/easy-read/text/index.ts'
import { describeFinding } from '../../plugins/shared/finding.ts'
import { suite } from '../suite.ts'

const glossary = {
  appeal: { meaning: 'To ask the Tribunal.' },
  mediator: { meaning: 'A mediator helps.', forms: ['mediators'] },
  Tribunal: { meaning: 'A kind of court.' },
}
const row = (words: string) => readEasyRead(`![A](pictures/a.svg)\n${words}\n`, 'easy-read.md')
const told = (...texts: string[]) =>
  unusedMeanings(texts.map(row), glossary, '_data/glossary.yaml', () => ({
    line: 3,
    column: 1,
  })).map(describeFinding)

suite('easy read: meanings', (test) => {
  test('each is used by its name or a form of it, in large or small letters, in any leaflet', () => {
    assert.equal(
      told('The **Mediators** help. You can **Appeal**.', 'The **Tribunal** decides.'),
      [],
    )
  })
  test('one that stands nowhere in bold is found', () => {
    assert.equal(told('The **mediator** helps you to **appeal** to the Tribunal.'), [
      '_data/glossary.yaml:3:1  No easy read shows the meaning of "Tribunal". Write **Tribunal** where an easy read uses it, or take the meaning out. [unused-meaning]',
    ])
  })
})
