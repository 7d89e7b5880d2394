import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { z } from 'zod'
import { optionLines, optionsPage } from '../../scripts/docs/options.ts'
import { readOptions } from '../../plugins/options.ts'
import { suite } from '../suite.ts'

suite('docs/options.md', (test) => {
  const kept = readFileSync('docs/options.md', 'utf8')

  test('says what the options are now', () => {
    assert.is(kept, optionsPage(), 'Run: npm run docs')
  })

  test('has every option that is filled in, with its default', () => {
    const entries = Object.entries(readOptions()) as [string, unknown][]
    const wanted = entries.flatMap(([name, value]): [string, unknown][] =>
      value instanceof Object && !Array.isArray(value)
        ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one])
        : [[name, value]],
    )
    assert.ok(wanted.length > 10)
    for (const [name, value] of wanted)
      assert.match(kept, `\n| \`${name}\` | \`${JSON.stringify(value)}\` | `)
  })

  test('an option without a meaning is refused', () => {
    const meant = z.string().meta({ meaning: 'A colour.' })
    const schema = z.strictObject({ group: z.strictObject({ meant, other: z.string() }) })
    assert.throws(() => optionLines(schema), /The option group\.other has no meaning\./)
    assert.equal(optionLines(z.strictObject({ meant: meant.default('red') })), [
      { name: 'meant', standard: 'red', meaning: 'A colour.' },
    ])
  })
})
