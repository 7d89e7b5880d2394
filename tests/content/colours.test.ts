import * as assert from 'uvu/assert'
import { contrast, nearestWithContrast } from '../../plugins/content/contrast.ts'
import { organisation } from '../../plugins/content/data/index.ts'
import { ContentError } from '../../plugins/findings/finding.ts'
import { readYaml } from '../../plugins/content/yaml.ts'
import { suite } from '../suite.ts'

const paper = '#fdfaf4'
const dark = '#15191b'

/** Reads an organisation with this colour, and gives its colours, or what is said of them. */
function read(accent: string) {
  const text = `name: Testbury Advice\nphone: 01632 960000\ncolours: { accent: '${accent}' }\n`
  try {
    return readYaml(text, organisation, 'organisation.yaml').colours
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
}

suite('the colours of an organisation', (test) => {
  test('contrast is that of WCAG: black on white is 21 to 1', () => {
    assert.is(contrast('#000000', '#ffffff'), 21)
    assert.is(contrast('#ffffff', '#ffffff'), 1)
    assert.is(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  })

  test('a dark one can be used, and dark pages get a lighter one that can be read there', () => {
    const colours = read('#0b4f55')
    assert.ok(typeof colours === 'object')
    assert.is(colours.accent, '#0b4f55')
    assert.ok(contrast(colours.accent_dark, dark) >= 7)
  })

  test('one that some people cannot read is refused, with the nearest that they can', () => {
    const message = read('#e66a00')
    if (typeof message !== 'string') throw new Error('The colour is not refused.')
    const found = /Write "(#[0-9a-f]{6})": links in #e66a00 have a contrast of \d\.\d to 1/
    const [, better = ''] = found.exec(message) ?? []
    assert.ok(better !== '' && contrast(better, paper) >= 7, message)
    assert.match(message, /^organisation\.yaml:3:\d+ {2}"colours\.accent" cannot be used/)
  })

  test('the nearest is not far: less of a change would not be enough', () => {
    const better = nearestWithContrast('#e66a00', paper, 7)
    assert.ok(contrast(better, paper) < 7.4, better)
  })
})
