import {
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { copyProject } from '../help/project-copy.ts'
import { suite } from '../suite.ts'
import { assertNewSite, assertOldSite, shortProject } from './project.ts'
import { assertNothingLeft, contentsOf, runFaulty, unfinishedIn } from './run.ts'
import type { When } from './run.ts'
import { FaultTable } from './table.ts'

const slug = 'if-you-do-not-agree'

/** The stages of a build, by a call that each makes. */
const stages: Record<string, When> = {
  'reading the data': { methods: ['readFileSync'], file: '_data/organisation\\.yaml$', time: 2 },
  'making pages': { methods: ['rename'], file: 'staging.*/index\\.html$' },
  printing: { methods: ['rename'], file: '\\.pdf$' },
  'making the search': { methods: ['writeFile'], file: '\\.everyleaf-index-' },
  'writing the figures': { methods: ['rename'], file: '/short/index\\.html$', after: '\\.pdf$' },
  'replacing the site': { methods: ['renameSync'], file: '/?_site$' },
}

/** What goes wrong, the exit code that it must have, and what must be said. */
const faults: [name: string, does: string, end: number | string, told: RegExp][] = [
  ['disk full', 'refuse ENOSPC', 1, /The disk is full \(ENOSPC/],
  ['may not write', 'refuse EACCES', 1, /You do not have permission/],
  ['Ctrl+C', 'signal SIGINT', 130, /^/],
  ['ended', 'signal SIGTERM', 143, /^/],
  ['terminal closed', 'signal SIGHUP', 129, /^/],
]

const table = new FaultTable()

if (process.platform !== 'win32') {
  suite('a build in which something goes wrong', (test) => {
    // Each fault at some stage, and each stage with some fault: all of them together take too long for every day.
    const all = Object.entries(stages).flatMap(([when, at], stage) =>
      faults.map((fault, index) => ({ when, at, fault, isUsual: (stage + index) % 3 === 0 })),
    )
    const isMeant = ({ when, fault: [name], isUsual }: (typeof all)[number]) =>
      // Nothing is written while the data is read.
      (isUsual || process.env['ALL_FAULTS'] !== undefined) &&
      !(when === 'reading the data' && name === 'disk full')
    for (const { when, at, fault } of all.filter(isMeant)) {
      const [name, does, end, told] = fault
      test(`${name} while ${when}: a whole site stays, and nothing else`, async () => {
        const folder = shortProject()
        try {
          const outcome = await runFaulty(folder, ['build'], { at, does })
          table.row(name, when, outcome)
          // A signal that comes when all is done may find the build at its end.
          const isDone = when === 'replacing the site' && does.startsWith('signal')
          assert.ok(outcome.end === end || (isDone && outcome.end === 0), outcome.said)
          assert.match(outcome.said, told)
          assertNothingLeft(outcome)
          // No signal comes between the two renames: the new site is there, whole.
          if (isDone) assertNewSite(folder)
          else assertOldSite(folder)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      })
    }

    const isKilledAt = (when: string) =>
      process.env['ALL_FAULTS'] !== undefined ||
      ['printing', 'making the search', 'replacing the site'].includes(when)
    test('killed at some stage: the old site stays, the browser ends, and the next build repairs all', async () => {
      const folder = shortProject()
      try {
        for (const [when, at] of Object.entries(stages).filter(([one]) => isKilledAt(one))) {
          const outcome = await runFaulty(folder, ['build'], { at, does: 'signal SIGKILL' })
          table.row('killed', when, outcome)
          assert.is(outcome.end, 'SIGKILL')
          assert.equal(outcome.running, [])
          // Between its two renames a site has another name.
          if (existsSync(join(folder, '_site'))) assertOldSite(folder)
          else assert.is(when, 'replacing the site')
        }
        const outcome = await runFaulty(folder, ['build'])
        table.row('nothing', 'the next build', outcome)
        assert.is(outcome.end, 0, outcome.said)
        assertNothingLeft(outcome)
        assertNewSite(folder)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })

    test('two at once: the site is one of theirs, whole', async () => {
      const folder = shortProject()
      try {
        const both = await Promise.all([runFaulty(folder, ['build']), runFaulty(folder, ['build'])])
        for (const outcome of both) {
          table.row('another build', 'all the time', outcome)
          assert.is(outcome.end, 0, outcome.said)
        }
        assert.equal(unfinishedIn(folder), [])
        assertNewSite(folder)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })

    const others: [
      what: string,
      when: string,
      does: string,
      environment: Record<string, string>,
    ][] = [
      ['a file gone', 'making pages', 'remove src/leaflets/short/easy-read.md', {}],
      ['a clock ten years on', 'printing', 'clock 3652', {}],
      ['a clock ten years back', 'making pages', 'clock -3652', {}],
      [
        'a date that is none',
        'reading the data',
        'nothing',
        { SOURCE_DATE_EPOCH: '1234567890123456' },
      ],
    ]
    for (const [what, when, does, environment] of others)
      test(`${what} while ${when}: a whole site, or the old one and one plain message`, async () => {
        const folder = shortProject()
        try {
          const at = stages[when]
          assert.ok(at)
          const outcome = await runFaulty(folder, ['build'], { at, does }, environment)
          table.row(what, when, outcome)
          assertNothingLeft(outcome)
          if (outcome.end === 0) assertNewSite(folder)
          else {
            assertOldSite(folder)
            assert.not.match(outcome.said, /This is a bug/)
          }
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      })

    const elsewhere = '/dev/shm'
    const isElsewhere = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync('.').dev
    if (isElsewhere)
      test('a site on another disk, by a link: it is replaced there', async () => {
        const folder = shortProject()
        const place = join(elsewhere, `everyleaf-test-${process.pid}`)
        try {
          mkdirSync(place)
          rmSync(join(folder, '_site'), { recursive: true })
          symlinkSync(place, join(folder, '_site'))
          const outcome = await runFaulty(folder, ['build'])
          table.row('a site on another disk', 'replacing the site', outcome)
          assert.is(outcome.end, 0, outcome.said)
          assertNothingLeft(outcome)
          assert.ok(contentsOf(place).size > 20)
        } finally {
          rmSync(folder, { recursive: true, force: true })
          rmSync(place, { recursive: true, force: true })
        }
      })
  })

  suite('npm run print in which something goes wrong', (test) => {
    const moved: When = { methods: ['renameSync'], file: '_site/.*\\.pdf$', time: 2 }
    const made: When = { methods: ['rename'], file: '\\.pdf$', time: 2 }
    for (const [what, at, does, end, isAllOld] of [
      ['disk full', made, 'refuse ENOSPC', 1, true],
      ['Ctrl+C', made, 'signal SIGINT', 130, true],
      ['may not write', moved, 'refuse EACCES', 1, false],
      ['killed', moved, 'signal SIGKILL', 'SIGKILL', false],
    ] as const)
      test(`${what} ${isAllOld ? 'while a PDF is made' : 'while they take their places'}: each file is the old one or the new one`, async () => {
        const folder = copyProject('nothing')
        try {
          const site = join(folder, '_site')
          cpSync('.cache/test/_site', site, { recursive: true })
          const names = ['', '-large-print', '-booklet', '-easy-read'].map((end) =>
            join('leaflets', slug, `${slug}${end}.pdf`),
          )
          for (const name of names) writeFileSync(join(site, name), 'the old one')
          const outcome = await runFaulty(folder, ['print'], { at, does })
          table.row(
            what,
            isAllOld ? 'print: a PDF is made' : 'print: they take their places',
            outcome,
          )
          assert.is(outcome.end, end, outcome.said)
          assert.equal(outcome.running, [])
          const now = contentsOf(site)
          const old = names.filter((name) => now.get(name) === 'the old one')
          for (const name of names.filter((one) => !old.includes(one)))
            assert.match(now.get(name) ?? '', /^%PDF-[^]*%%EOF\s*$/)
          assert.is(old.length === names.length, isAllOld)
          if (end === 1) {
            for (const name of old) assert.match(outcome.said, join('_site', name))
            assert.match(outcome.said, /still the old ones/)
          }
          if (what === 'killed') return
          assertNothingLeft(outcome)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      })
  })

  suite('the faults', (test) => {
    test('that were tried', () => {
      table.print()
      assert.ok(table.length > 15)
    })
  })
}
