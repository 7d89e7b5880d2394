import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import {
  compose,
  openmoji,
  readRecipes,
  usedPictures,
} from '../../plugins/easy-read/pictures/index.ts'
import { suite } from '../suite.ts'

const leaflet = join(
  import.meta.dirname,
  '../../tests/fixture-site/src/leaflets/if-you-do-not-agree',
)
const folder = join(leaflet, 'pictures')
const recipes = readRecipes(readFileSync(join(folder, 'recipes.yaml'), 'utf8'), 'recipes.yaml')
const names = Object.keys(recipes.pictures)
const made = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => [file.slice(0, -4), readFileSync(join(folder, file), 'utf8')]),
)
const symbols = openmoji()

const recipe = (picture: string): string => `canvas: [120, 90]
line: 2
colours: { red: '#ea5a47' }
scenes:
  house: { size: [72, 72], parts: [{ openmoji: 1F3E0 }] }
pictures:
  home:
    - ${picture}
`
const message = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

suite('easy-read pictures', (test) => {
  test('the same recipe gives the same bytes', () => {
    assert.is(compose(recipes, 'mediator', symbols), compose(recipes, 'mediator', symbols))
  })

  test('every picture of the leaflet is what its recipe gives', () => {
    for (const name of names)
      assert.is(
        made.get(name),
        compose(recipes, name, symbols),
        `${name}.svg is out of date: run scripts/pictures.ts`,
      )
  })

  test('the leaflet uses every picture and has every picture it uses', () => {
    const used = usedPictures(readFileSync(join(leaflet, 'easy-read.md'), 'utf8')).map(
      ({ name }) => name,
    )
    assert.equal([...used].sort(), [...names].sort())
    assert.equal([...made.keys()].sort(), [...names].sort())
  })

  test('a used picture has the first description that the text gives it, or none', () => {
    const text =
      '![](pictures/a.svg)\nA.\n\n![A cat](pictures/a.svg)\nB.\n\n![](pictures/b.svg)\nC.\n'
    assert.equal(usedPictures(text), [
      { name: 'a', alt: 'A cat' },
      { name: 'b', alt: '' },
    ])
  })

  test('every line has one weight, on one canvas', () => {
    for (const [name, svg] of made) {
      assert.equal(svg.match(/stroke-width="[^"]*"/g), ['stroke-width="2"'], name)
      assert.match(svg, 'viewBox="0 0 120 90"', name)
      assert.not.match(svg, 'transform', name)
    }
  })

  test('pictures are shapes alone: no text, names or references', () => {
    for (const [name, svg] of made) {
      const elements = new Set([...svg.matchAll(/<(\w+)/g)].map(([, element]) => element))
      assert.ok(
        [...elements].every((element) => ['svg', 'g', 'path'].includes(element ?? '')),
        `${name}: ${[...elements].join(' ')}`,
      )
      assert.not.match(svg, /\sid=|href|url\(|font/, name)
    }
  })

  test('all pictures together are at most 180 KiB', () => {
    const bytes = [...made.values()].reduce((sum, svg) => sum + Buffer.byteLength(svg), 0)
    assert.ok(bytes <= 180 * 1024, `${bytes} bytes`)
  })

  test('an unknown symbol is refused, with its picture and part', () => {
    const read = readRecipes(recipe('{ openmoji: 1F999F }'), 'recipes.yaml')
    assert.is(
      message(() => compose(read, 'home', symbols)),
      'recipes.yaml:8:7  Picture "home", part 1: OpenMoji has no symbol "1F999F". Look it up on openmoji.org and give its hexcode.',
    )
  })

  test('an unknown scene and an unknown colour are refused', () => {
    assert.match(
      message(() => compose(readRecipes(recipe('{ use: hut }'), 'r'), 'home', symbols)),
      'there is no scene "hut"',
    )
    assert.match(
      message(() =>
        compose(readRecipes(recipe('{ circle: [9, 9, 5], fill: mauve }'), 'r'), 'home', symbols),
      ),
      'there is no colour "mauve"',
    )
  })

  test('a key that no part has is refused at its line', () => {
    assert.match(
      message(() => readRecipes(recipe('{ use: house, size: 2 }'), 'recipes.yaml')),
      /^recipes\.yaml:8:7 {2}.*size/,
    )
  })

  test('a unit of time that no limit has is refused at its line', () => {
    const text = recipe('{ use: house }').replace('size:', 'counts: moon, size:')
    assert.match(
      message(() => readRecipes(text, 'recipes.yaml')),
      /^recipes\.yaml:5:\d+ {2}"scenes\.house\.counts" cannot be used .* one of: day, .*month, year/,
    )
  })

  test('a mirrored part keeps its place and its line', () => {
    const svg = compose(
      readRecipes(recipe('{ use: house, flip: true, scale: 0.5 }'), 'r'),
      'home',
      symbols,
    )
    assert.match(svg, 'stroke-width="2"')
    assert.not.match(svg, 'transform')
  })
})
