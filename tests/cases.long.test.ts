import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { readCase } from './help/case-file.ts'
import type { Case } from './help/case-file.ts'
import { startCaseRunner } from './help/case-pool.ts'
import type { CaseRunner } from './help/case-pool.ts'
import { leaflet, makeCaseProject } from './help/case-project.ts'
import type { Tried } from './help/case-runner.ts'
import { suite } from './suite.ts'

const places = readdirSync('tests/cases', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .filter((file) => file.includes(process.env['CASES'] ?? ''))
  .sort()
const cases = places.map((place) => ({ place, ...readCase(join('tests/cases', place)) }))

/** What came of each case, by its file. Two programs try them: each case has a project of its own. */
const tried = new Map<string, Tried>()
const waiting = [...cases]
const results = await Promise.all(
  [startCaseRunner(), startCaseRunner()].map(async (runner) => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      tried.set(one.place, await tryCase(one, runner))
    runner.end()
  }),
)
assert.is(results.length, 2)

async function tryCase(one: Case, runner: CaseRunner): Promise<Tried> {
  const folder = makeCaseProject(one)
  try {
    return await runner.try(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

suite('cases', (test) => {
  for (const { place, title, expected } of cases)
    test(`${place}: ${title}`, () => {
      const result = tried.get(place)
      assert.ok(result)
      assert.ok(result.crashed === undefined, result.crashed)
      const { refused } = result
      const messages = refused?.messages.map((message) => message.replaceAll(`${leaflet}/`, ''))
      const wanted = expected.refused ?? expected['refused in print']
      assert.is((messages ?? []).join('\n'), (wanted ?? []).join('\n'))
      if (wanted) assert.is(refused?.stage, expected.refused ? 'pages' : 'print')
      const warnings = result.warned.map((message) => message.replaceAll(`${leaflet}/`, ''))
      for (const line of expected.warned ?? [])
        assert.ok(warnings.includes(line), `not warned: ${line}\n${warnings.join('\n')}`)
      for (const where of ['page', 'easy read', 'paper'] as const)
        inOrder(result[where], expected[where] ?? [], where)
    })

  test('come to what they must: none crashes, hangs or loses what was written', () => {
    const all = [...tried.values()]
    const refused = all.filter((one) => one.refused).length
    const crashed = all.filter((one) => one.crashed !== undefined).length
    process.stdout.write(
      `\n  ${all.length} cases: ${refused} refused, ${all.length - refused - crashed} published, ${crashed} anything else\n`,
    )
    assert.is(crashed, 0)
  })
})

/** Whether a text has some texts one after the other, whitespace apart. */
function inOrder(text: string, lines: string[], where: string): void {
  const whole = folded(text)
  let from = 0
  for (const line of lines) {
    const at = whole.indexOf(folded(line), from)
    assert.ok(at >= 0, `In this order, the ${where} lacks: ${line}`)
    from = at + folded(line).length
  }
}

const folded = (text: string) => text.replace(/\s+/gu, ' ').trim()
