import * as assert from 'uvu/assert'
import { factsInHead } from '../../plugins/leaflet/facts/index.ts'
import { headTexts } from '../../plugins/leaflet/front-matter.ts'
import { describeFinding } from '../../plugins/shared/finding.ts'
import { facts } from '../help/leaflet-texts.ts'
import { suite } from '../suite.ts'

function found(title: string, description: string): string[] {
  const head = `title: ${title}\ndescription: ${description}\nupdated: 2026-11-23\nreviewed: never`
  const texts = headTexts(`---\n${head}\n---\nHello.\n`, 'index.md')
  return factsInHead(texts, facts, 'index.md').map(describeFinding)
}

const remedy = 'Titles and descriptions cannot use _data/facts.yaml: put it without the number.'

suite('the head of a leaflet', (test) => {
  test('states no fact: its braces are noted, whatever they name', () => {
    assert.equal(found('"You have {appeal-to-tribunal}"', 'In {time}'), [
      `index.md:2:8  The title cannot state a fact: "{appeal-to-tribunal}" would be shown as it is typed. ${remedy}`,
      `index.md:3:14  The description cannot state a fact: "{time}" would be shown as it is typed. ${remedy}`,
    ])
  })
  test('has no time limit by hand that a fact has', () => {
    assert.equal(found('Appeal within two months', 'A 2-month guide, for 3 year olds'), [
      `index.md:2:8  The time limit "within two months" is written by hand in the title. ${remedy}`,
      `index.md:3:14  The time limit "2-month" is written by hand in the description. ${remedy}`,
    ])
  })
  test('is fine without', () => {
    assert.equal(found('Appeals', 'What you can do in time.'), [])
  })
})
