import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { contrast } from '../../plugins/content/contrast.ts'
import { colours } from '../../plugins/content/data/colours.ts'
import { suite } from '../suite.ts'

const [light = '', dark = ''] = readFileSync('_includes/styles/base.css', 'utf8')
  .split('prefers-color-scheme: dark')
  .map((part) => part.split('prefers-contrast')[0] ?? '')

/** The colours behind links, and of words on buttons, in a part of the style sheet. */
const behindLinks = (styles: string): string[] =>
  ['paper', 'card'].map((name) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(styles)?.[1] ?? '')

/** The lowest contrast of a colour on these pages. */
const lowest = (colour: string, styles: string): number =>
  Math.min(...behindLinks(styles).map((behind) => contrast(colour, behind)))

function messageOf(given: object): string {
  const read = colours.safeParse(given)
  assert.is(read.success, false, JSON.stringify(given))
  return read.error?.issues.map(({ message }) => message).join('\n') ?? ''
}

const proposed = (message: string): string => /^"(#[0-9a-f]{6})": /.exec(message)?.[1] ?? ''

suite('a colour that some people cannot read', (test) => {
  for (const [colour, where] of [
    ['#e66a00', 'an orange'],
    ['#ffdd00', 'a yellow'],
    ['#808080', 'a grey'],
    ['#6f4f8f', 'a violet that is enough on the page, and not on its boxes'],
    ['#ffffff', 'white'],
  ] as const) {
    test(`${where}: its message gives a colour that can be read everywhere on light pages`, () => {
      const message = messageOf({ accent: colour })
      assert.match(message, `links in ${colour} have a contrast of`)
      assert.match(message, 'at the foot of light pages')
      const better = proposed(message)
      assert.ok(lowest(better, light) >= 7, `${better} has ${lowest(better, light)}`)
      const read = colours.parse({ accent: better })
      assert.is(read.accent, better)
      assert.ok(lowest(read.accent_dark, dark) >= 7)
    })
  }

  test('is refused for dark pages too, with a lighter one', () => {
    for (const colour of ['#0b4f55', '#8a8a8a', '#9fa4a6']) {
      const message = messageOf({ accent: '#0b4f55', accent_dark: colour })
      assert.match(message, 'at the foot of dark pages')
      assert.ok(lowest(proposed(message), dark) >= 7)
    }
  })

  test('has its contrast rounded down: 6.97 is not called 7', () => {
    for (let red = 0; red < 256; red++) {
      const colour = `#${red.toString(16).padStart(2, '0')}4f55`
      if (lowest(colour, light) >= 7) continue
      assert.not.match(messageOf({ accent: colour }), 'contrast of 7')
    }
  })

  test('is none of those that pages have without colours of an organisation', () => {
    const own = (styles: string) => /--accent: (#[0-9a-f]{6})/.exec(styles)?.[1] ?? ''
    assert.ok(lowest(own(light), light) >= 7)
    assert.ok(lowest(own(dark), dark) >= 7)
  })
})
