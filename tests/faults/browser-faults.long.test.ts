import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { copyProject } from '../help/project-copy.ts'
import { suite } from '../suite.ts'
import { assertNewSite, assertOldSite, shortProject } from './project.ts'
import { assertNothingLeft, contentsOf, runFaulty } from './run.ts'
import type { When } from './run.ts'
import { FaultTable } from './table.ts'

/** The moments at which the browser is busy: it has asked for a page, and has not got it. Only the audit opens the page of words. */
const moments: Record<'printing' | 'testing', When> = {
  printing: { methods: ['createReadStream'], file: '/short/index\\.html$' },
  testing: { methods: ['createReadStream'], file: '/words/index\\.html$' },
}

/** What happens to the browser, and what must be said. */
const faults: [name: string, does: string, told: string][] = [
  ['browser killed', 'browser SIGKILL', 'The browser stopped while'],
  ['browser hung', 'browser SIGSTOP', 'The browser did not answer for 120 s while'],
  ['tab out of memory', 'tabs SIGKILL', "The browser's tab crashed while"],
  ['tab hung', 'tabs SIGSTOP', 'The browser did not answer for 120 s while'],
]

/** Each fault at some moment, and each moment with some fault: all pairs take too long for every day. */
const usual: Record<string, string[]> = {
  printing: ['browser killed', 'tab out of memory', 'tab hung'],
  testing: ['browser hung', 'tab out of memory'],
  print: ['browser hung', 'tab out of memory'],
}
const isUsual = (doing: string, name: string): boolean =>
  process.env['ALL_FAULTS'] !== undefined || usual[doing]?.includes(name) === true

if (process.platform !== 'win32') {
  const table = new FaultTable()

  suite('a build whose browser fails', (test) => {
    for (const [doing, at] of Object.entries(moments))
      for (const [name, does, told] of faults.filter(([one]) => isUsual(doing, one)))
        test(`${name} while ${doing}: the old site stays, and the next build repairs all`, async () => {
          const folder = shortProject()
          try {
            const outcome = await runFaulty(folder, ['build'], { at, does })
            table.row(name, doing, outcome)
            assert.is(outcome.end, 1, outcome.said)
            assert.ok(outcome.said.includes(`${told} ${doing}`), outcome.said)
            assertNothingLeft(outcome)
            assertOldSite(folder)
            if (name !== 'tab hung') return
            const next = await runFaulty(folder, ['build'])
            assert.is(next.end, 0, next.said)
            assertNothingLeft(next)
            assertNewSite(folder)
          } finally {
            rmSync(folder, { recursive: true, force: true })
          }
        })
  })

  suite('npm run print whose browser fails', (test) => {
    const slug = 'if-you-do-not-agree'
    for (const [name, does, told] of faults.filter(([one]) => isUsual('print', one)))
      test(`${name}: all PDFs are the old ones, and are made the next time`, async () => {
        const folder = copyProject('nothing')
        try {
          const site = join(folder, '_site')
          cpSync('.cache/test/_site', site, { recursive: true })
          const files = ['', '-easy-read'].map((end) => join('leaflets', slug, `${slug}${end}.pdf`))
          for (const file of files) writeFileSync(join(site, file), 'the old one')
          const at = { methods: ['createReadStream'], file: `/${slug}/easy-read/index\\.html$` }
          const outcome = await runFaulty(folder, ['print'], { at, does })
          table.row(name, 'print', outcome)
          assert.is(outcome.end, 1, outcome.said)
          assert.ok(outcome.said.includes(`${told} printing`), outcome.said)
          assert.match(outcome.said, /still the old ones/)
          assertNothingLeft(outcome)
          const now = contentsOf(site)
          for (const file of files) assert.is(now.get(file), 'the old one')
          if (name !== 'browser hung') return
          const next = await runFaulty(folder, ['print'])
          assert.is(next.end, 0, next.said)
          for (const file of files) assert.match(contentsOf(site).get(file) ?? '', /^%PDF-/)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      })
  })

  suite('the faults of browsers', (test) => {
    test('that were tried', () => {
      table.print()
      assert.ok(table.length >= 7)
    })
  })
}
