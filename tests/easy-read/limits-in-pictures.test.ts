import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { limitsInPictures } from '../../plugins/easy-read/limits-in-pictures.ts'
import { drawnLimits } from '../../plugins/easy-read/pictures/drawn-limits.ts'
import { readRecipes } from '../../plugins/easy-read/pictures/index.ts'
import { readEasyRead } from '../../plugins/easy-read/text/index.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

const recipes = readRecipes(
  `canvas: [120, 90]
line: 2
colours: { red: '#ea5a47' }
scenes:
  page: { size: [9, 9], parts: [{ rect: [0, 0, 9, 9] }] }
  day: { size: [9, 9], counts: working day, parts: [{ use: page }] }
  month: { size: [9, 9], counts: month, parts: [{ use: page }] }
  quarter: { size: [27, 9], parts: [{ use: month }, { use: month }, { use: month }] }
  year: { size: [54, 9], counts: year, parts: [{ use: quarter }, { use: quarter }] }
pictures:
  two-months: [{ use: month }, { use: month }]
  four-months: [{ use: quarter }, { use: month }]
  month-and-days: [{ use: month }, { use: day }, { use: day }, { use: day }]
  year: [{ use: year }]
  calendar: [{ use: page }]
`,
  'pictures/recipes.yaml',
)

const found = (picture: string, words: string, alternative = '') =>
  limitsInPictures(
    readEasyRead(`![${alternative}](pictures/${picture}.svg)\n${words}\n`, 'easy-read.md'),
    recipes,
  ).map(describeFinding)

suite('easy read: time limits that pictures draw', (test) => {
  test('are the sums over all parts; a scene that counts is one of its unit', () => {
    const drawn = (name: string) => Object.fromEntries(drawnLimits(recipes, name))
    assert.equal(drawn('two-months'), { month: 2 })
    assert.equal(drawn('four-months'), { month: 4 })
    assert.equal(drawn('month-and-days'), { month: 1, 'working day': 3 })
    assert.equal(drawn('year'), { year: 1 })
    assert.equal(drawn('calendar'), {})
    assert.equal(drawn('a-photo'), {})
  })

  test('are named with what the words say and with the recipe, where these have changed', () => {
    assert.equal(found('two-months', 'You have 3 months.'), [
      'easy-read.md:1:1  The picture two-months draws 2 months, but the words beside it say 3 months. Change its recipe (pictures/recipes.yaml:11) and run "npm run pictures", or use a picture that draws no time limit. [limit-in-picture]',
    ])
    assert.match(
      found('month-and-days', 'You have 1 month.\nThey have 5 **working days**.')[0] ?? '',
      'draws 3 working days, but the words beside it say 5 working days.',
    )
    assert.match(
      found('year', 'You have 2 years.\nOr you have 3 years.')[0] ?? '',
      'draws 1 year, but the words beside it say 2 years and 3 years.',
    )
  })

  test('do not hang on the words for people who cannot see', () => {
    assert.equal(
      found('two-months', 'You have 3 months.', '3 months'),
      found('two-months', 'You have 3 months.'),
    )
    assert.equal(found('two-months', 'You have 2 months.', '3 months'), [])
  })

  test('agree with words that state the same, one of several, another unit or none', () => {
    assert.equal(found('two-months', 'You have two months.'), [])
    assert.equal(found('two-months', 'You have 2 months.\nOr you have 1 month.'), [])
    assert.equal(found('two-months', 'You have 30 days.'), [])
    assert.equal(found('two-months', 'Do not wait.'), [])
  })

  test('are not known of a drawing without a recipe, or of another folder', () => {
    assert.equal(found('a-photo', 'You have 3 months.'), [])
    assert.equal(found('../other/two-months', 'You have 3 months.'), [])
  })

  test('of a leaflet are those that one of its pictures is named for, and no others', () => {
    const folder = 'tests/fixture-site/src/leaflets/if-you-do-not-agree/pictures'
    const file = join(import.meta.dirname, '../..', folder, 'recipes.yaml')
    const ours = readRecipes(readFileSync(file, 'utf8'), `${folder}/recipes.yaml`)
    const drawn = Object.keys(ours.pictures).flatMap((name) =>
      [...drawnLimits(ours, name)].map(([unit, number]) => `${name}: ${number} ${unit}`),
    )
    assert.equal(drawn, ['two-months: 2 month'])
  })
})
