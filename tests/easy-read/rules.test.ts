import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as assert from 'uvu/assert'
import { lint, rules } from '../../plugins/easy-read/rules/index.ts'
import type { Known } from '../../plugins/easy-read/rules/index.ts'
import { readEasyRead } from '../../plugins/easy-read/text/index.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

const fixtures = join(import.meta.dirname, '../fixtures/easy-read/rules')

const known: Known = {
  glossary: {
    accredited: { meaning: 'Accredited means that somebody has checked they can do the job.' },
    'disagreement resolution': { meaning: 'People meet to sort out a disagreement.' },
    'EHC plan': { meaning: 'EHC is short for Education, Health and Care.' },
    'Section I': { meaning: 'Section I is about the school.' },
    SENCO: { meaning: 'The SENCO is a teacher.' },
  },
  links: { IPSEA: { address: 'https://www.ipsea.org.uk/', checked: 'seen' } },
  organisation: { name: 'Islington SEND Service', full_name: 'Advice on special needs' },
}

for (const name of readdirSync(fixtures)) {
  const asked = name === 'allow' ? rules : rules.filter((rule) => rule.name === name)
  const folder = join(fixtures, name)
  suite(`easy read: ${name}`, (test) => {
    for (const fixture of readdirSync(folder)) {
      test(basename(fixture, '.md').replaceAll('-', ' '), () => {
        const [input, expected] = readFixture(join(folder, fixture))
        assert.is(told(input, asked), expected)
      })
    }
  })
}

suite('easy read: the rules', (test) => {
  test('each have a fixture in which they find a fault, and one in which they find none', () => {
    for (const { name } of rules) {
      const expected = readdirSync(join(fixtures, name)).map(
        (fixture) => readFixture(join(fixtures, name, fixture))[1],
      )
      assert.ok(
        expected.some((text) => text.includes(`[${name}]`)),
        name,
      )
      assert.ok(expected.includes('nothing'), name)
    }
  })

  test('are in the table for writers, with what they ask and their sources', () => {
    const page = readFileSync('docs/writing-a-leaflet.md', 'utf8')
    for (const { name, asks, sources } of rules) {
      const from = sources.map(({ short }) => short).join('; ')
      assert.ok(page.includes(`| \`${name}\` | ${asks} | ${from} |`), name)
      for (const { title } of sources) assert.ok(page.includes(title), title)
    }
  })
})

/** A fixture is what somebody writes, a line `=>`, and what the rules say about it. */
function readFixture(path: string): [input: string, expected: string] {
  const [input, expected] = readFileSync(path, 'utf8').split(/^=>\n/m)
  if (input === undefined || expected === undefined) throw new Error(`${path} has no line =>`)
  return [input, expected.trim()]
}

/** Gives what rules say about a text, a line for each finding; then what is excused. */
function told(input: string, asked: typeof rules): string {
  const { findings, excused } = lint(asked, readEasyRead(input, 'easy-read.md'), known)
  const lines = [
    ...findings.map((one) => `${one.severity ?? 'error'}  ${describeFinding(one)}`),
    ...excused.map((one) => `excused  ${describeFinding(one)}  ${one.reason}`),
  ]
  return lines.length === 0 ? 'nothing' : lines.join('\n')
}
