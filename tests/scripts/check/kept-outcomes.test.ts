import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as assert from 'uvu/assert'
import { checkTexts } from '../../../scripts/check/index.ts'
import { keptOutcomes } from '../../../scripts/check/kept-outcomes.ts'
import { readProject } from '../../../scripts/check/project.ts'
import { copyProject } from '../../help/project-copy.ts'
import { suite } from '../../suite.ts'

const leaflet = 'src/leaflets/if-you-do-not-agree'
const home = process.cwd()
const folder = copyProject()
const kept = mkdtempSync(join(tmpdir(), 'everyleaf-outcomes-'))
process.once('exit', () => {
  for (const one of [resolve(home, folder), kept]) rmSync(one, { recursive: true, force: true })
})

/** Changes the file of a project, checks its texts with what was kept and without, and gives both. */
async function checkedWith(file: string, from: string | RegExp, to: string) {
  const path = resolve(home, folder, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  assert.is.not(after, before, `${file} has nothing like that`)
  writeFileSync(path, after)
  try {
    return await checked()
  } finally {
    writeFileSync(path, before)
  }
}

async function checked() {
  process.chdir(resolve(home, folder))
  try {
    const project = await readProject()
    return { fresh: checkTexts(project), remembered: checkTexts(project, keptOutcomes(kept)) }
  } finally {
    process.chdir(home)
  }
}

suite('what the checks of a leaflet gave before', (test) => {
  test('is the same as what they give now, and is kept once', async () => {
    const first = await checked()
    assert.equal(first.remembered, first.fresh)
    const files = readdirSync(kept)
    assert.is(files.length, 1)
    const second = await checked()
    assert.equal(second.remembered, first.fresh)
    assert.equal(readdirSync(kept), files)
  })

  test('is what is given: the checks are not asked again', async () => {
    const { find } = keptOutcomes(kept)
    process.chdir(resolve(home, folder))
    try {
      const project = await readProject()
      const given = { findings: [{ file: 'x.md', what: 'Kept.', remedy: 'Nothing.' }] }
      const { sources } = checkTexts(project, {
        find: (...asked) => {
          const found = find(...asked)
          return found && { ...found, outcomes: found.outcomes.map(() => given) }
        },
        keep: () => {
          assert.unreachable()
        },
      })
      assert.ok(sources.findings.some(({ what }) => what === 'Kept.'))
    } finally {
      process.chdir(home)
    }
  })

  const changes: [name: string, file: string, from: string | RegExp, to: string][] = [
    [
      'a sentence of the full edition',
      `${leaflet}/index.md`,
      /\n## /,
      '\nWe use {no-such-name}.\n\n## ',
    ],
    ['a head', `${leaflet}/index.md`, /^updated: .*$/m, 'updated: soon'],
    [
      'a sentence of the easy read',
      `${leaflet}/easy-read.md`,
      'Our help is free.',
      `Our help is free${' and free'.repeat(20)}.`,
    ],
    ['a time limit', '_data/facts.yaml', 'number: 2', 'number: 5'],
    [
      'a name of the service',
      '_data/organisation.yaml',
      /^name: .*$/m,
      `name: ${'Testbury '.repeat(20)}`,
    ],
    ['a hard word', '_data/glossary.yaml', /^appeal:/m, 'appealing:'],
    ['a link', '_data/links.yaml', /^([\w ]+):/m, 'Other $1:'],
    [
      'a record of what was compared',
      `${leaflet}/review.json`,
      /"fingerprint": "./,
      '"fingerprint": "x',
    ],
    ['a recipe of a picture', `${leaflet}/pictures/recipes.yaml`, /^canvas:/m, 'canvass:'],
  ]
  for (const [name, ...change] of changes)
    test(`is not given where ${name} is another`, async () => {
      const { fresh, remembered } = await checkedWith(...change)
      assert.equal(remembered, fresh)
      assert.equal((await checkedWith(...change)).remembered, fresh)
      assert.not.equal(fresh, (await checked()).fresh, 'The checks do not see this change.')
    })
})
