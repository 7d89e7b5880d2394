import * as assert from 'uvu/assert'
import { factsInHead } from '../../plugins/content/facts/index.ts'
import { headTexts, readHead } from '../../plugins/content/front-matter.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { facts } from '../help/leaflet-texts.ts'
import { suite } from '../suite.ts'

function found(title: string, description: string, more = ''): string[] {
  const head = `title: ${title}\ndescription: ${description}\nupdated: 2026-11-23\nreviewed: never`
  const texts = headTexts(readHead(`---\n${head}${more}\n---\nHello.\n`, 'index.md'))
  return factsInHead(texts, 'index.md', { facts }).map(describeFinding)
}

/** What is wrong with these lines of a cover; the first is on line 8. */
const onCover = (...lines: string[]) => {
  const list = lines.map((line) => `\n    - ${line}`).join('')
  return found('Appeals', 'What you can do.', `\ncover:\n  warning:${list}`)
}

const remedy = (place: string) =>
  `Put it without the number: the ${place} cannot use _data/facts.yaml.`

suite('the head of a leaflet', (test) => {
  test('states no fact: its braces are noted, whatever they name', () => {
    assert.equal(found('"You have {ask-the-panel}"', 'In {time}'), [
      `index.md:2:8  The title cannot state a fact: "{ask-the-panel}" would be shown as it is typed. ${remedy('title')}`,
      `index.md:3:14  The description cannot state a fact: "{time}" would be shown as it is typed. ${remedy('description')}`,
    ])
  })
  test('has no time limit by hand that a fact has', () => {
    assert.equal(found('Appeal within two months', 'A 2-month guide, for 3 year olds'), [
      `index.md:2:8  The time limit "within two months" is written by hand in the title. ${remedy('title')}`,
      `index.md:3:14  The time limit "2-month" is written by hand in the description. ${remedy('description')}`,
    ])
  })
  test('is fine without', () => {
    assert.equal(found('Appeals', 'What you can do in time.'), [])
  })
  test('has a cover that states facts as the text does', () => {
    assert.equal(onCover('Have you had a letter?', 'You have {ask-the-panel}.'), [])
    const [unknown = '', limit = '', starred = '', ...others] = onCover(
      'You have {ask-the-panels}.',
      'You have 30 days.',
      'Wait {note-after-the-call, hard word}.',
    )
    assert.match(unknown, /^index\.md:8:7 {2}There is no fact "ask-the-panels"\. /)
    assert.match(
      limit,
      /^index\.md:9:7 {2}The time limit "30 days" is written by hand\. Write \{the-m/,
    )
    assert.match(starred, /^index\.md:10:7 {2}The cover explains no hard words: .*Write \{note/)
    assert.equal(others, [])
  })
  test('names dates to fill in, without facts', () => {
    assert.equal(found('Appeals', 'What to do.', '\ndates:\n  - Appeal by\n  - In {time}'), [
      `index.md:8:5  The name of a date cannot state a fact: "{time}" would be shown as it is typed. ${remedy('name of a date')}`,
    ])
  })
  test('is refused with a cover or dates that cannot be used, by line', () => {
    for (const [more, message] of [
      ['cover: Call us.', /^index\.md:6:8 {2}"cover" cannot be used as it is\. Write warning: and/],
      [
        'cover: { warning: Call us. }',
        /^index\.md:6:19 {2}"cover\.warning" .*one short sentence a line/,
      ],
      ['cover: { warnings: [Call us.] }', /"cover\.warnings" is not known here/],
      ['dates: []', /^index\.md:6:8 {2}"dates" .*one date a line, each after a hyphen/],
      ["dates: ['']", /^index\.md:6:9 {2}"dates\.0" .*what the date is/],
    ] as const) {
      assert.throws(() => found('Appeals', 'What to do.', `\n${more}`), message)
    }
  })
})
