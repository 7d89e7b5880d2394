import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { accept, notAccepted, readAccepted } from '../../../scripts/check/accepted.ts'
import type { Found } from '../../../scripts/check/found.ts'
import { suite } from '../../suite.ts'

const text = `---
title: What to do
---

# Help

- You can ask the council to think again about the whole plan.
> *We help* all of the families who call us in the course of a year.
`
const file = 'src/leaflets/x/easy-read.md'

const warning = (line: number, column = 1, rule = 'sentence-length'): Found => ({
  ...{ file, line, column, rule, what: 'This sentence has 12 words.', remedy: 'See.' },
  ...{ severity: 'warning', stage: 'texts', state: 'open' },
})

const entry = (given: Record<string, string> = {}): string =>
  Object.entries({
    ...{ rule: 'sentence-length', file, words: 'You can ask the council' },
    ...{ why: 'It is the name of the right.', by: 'Jane Example' },
    ...{ on: '2026-11-01', until: '2027-11-01', ...given },
  })
    .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${value}\n`)
    .join('')

/** Gives what becomes of what was found when a service has this list. */
function become(list: string, found: Found[], isWhole = true): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'accepted-'))
  try {
    writeFileSync(join(folder, 'accepted.yaml'), list)
    const read = readAccepted(folder)
    const textOf = (name: string) => (name === file ? text : undefined)
    return accept(found, read, { today: '2026-11-26', textOf, isWhole }).map(
      ({ state, line, what, remedy, reason }) =>
        `${state} ${line ?? ''} ${reason ?? `${what} ${remedy}`}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const open = (line: number) => `open ${line} This sentence has 12 words. See.`
const taken = (line: number) =>
  `accepted ${line} It is the name of the right. (Jane Example, 1 November 2026, until 1 November 2027)`

suite('accepted warnings', (test) => {
  test('a warning is accepted by its rule and the words at its place, wherever the line is', () => {
    assert.equal(become(entry(), [warning(7)]), [taken(7)])
    assert.equal(become(entry(), [warning(7, 3)]), [taken(7)])
  })

  test('marks of Markdown, quotes and line breaks do not count', () => {
    const words = '"We help all of the families"'
    assert.equal(become(entry({ words }), [warning(8)]), [taken(8)])
  })

  test('a new warning is seen at once: another place, rule or file', () => {
    assert.equal(become(entry(), [warning(7), warning(8)]), [taken(7), open(8)])
    assert.equal(become(entry(), [warning(7), warning(7, 1, 'passive-voice')])[1], open(7))
    assert.equal(become(entry(), [{ ...warning(7), file: 'b.md' }], false), [open(7)])
  })

  test('an entry that matches nothing any more is told, where everything was looked at', () => {
    const said =
      'open 1 Nothing is found for sentence-length at "You can ask the council" in src/leaflets/x/easy-read.md any more. Remove this entry, or correct its rule, file or words.'
    assert.equal(become(entry(), []), [said])
    assert.equal(become(entry(), [], false), [])
  })

  test('an entry whose day has come is told, and its warning is open', () => {
    assert.equal(become(entry({ until: '2026-11-26' }), [warning(7)]), [
      open(7),
      'open 1 sentence-length at "You can ask the council" in src/leaflets/x/easy-read.md was accepted until 26 November 2026. Look at it again: change the text, or write another day after "until".',
    ])
  })

  test('an error cannot be accepted', () => {
    const error: Found = { ...warning(7), severity: 'error' }
    assert.equal(become(entry(), [error]), [
      open(7),
      'open 1 sentence-length at "You can ask the council" in src/leaflets/x/easy-read.md is an error, and errors cannot be accepted. Correct it, then remove this entry.',
    ])
  })

  test('what is wrong on a page has no line, so its message has the words', () => {
    const onPage: Found = {
      ...warning(1, 1, 'region'),
      line: undefined,
      what: 'This does not: <p>',
    }
    const list = entry({ rule: 'region', words: '<p>' })
    assert.match(become(list, [onPage])[0] ?? '', /^accepted {2}It is the name/)
  })

  test('a list that is missing or empty accepts nothing', () => {
    assert.equal(become('', [warning(7)]), [open(7)])
    assert.equal(become('# None yet.\n', [warning(7)]), [open(7)])
    assert.equal(readAccepted('no/such/folder').accepted, [])
  })

  test('a build counts those that are not accepted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accepted-'))
    try {
      const leaflet = join(folder, 'easy-read.md')
      writeFileSync(leaflet, text)
      writeFileSync(join(folder, 'accepted.yaml'), entry({ file: leaflet }))
      const found = [7, 8].map((line) => ({ ...warning(line), file: leaflet }))
      assert.equal(
        notAccepted(found, folder, '2026-11-26').map(({ line }) => line),
        [8],
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  const mistakes: [list: string, said: RegExp][] = [
    [entry({ until: 'later' }), /"0\.until" cannot be used .* Write the date on which somebody/],
    [entry().replace(/ {2}by: .*\n/, ''), /"0\.by" is missing\. Write who has decided that\./],
    [entry({ line: '7' }), /"0\.line" is not known here\./],
    [entry({ words: '""' }), /"0\.words" cannot be used .* Write the first words of what/],
    ['rule: sentence-length\n', /cannot be used .* Write a list: each entry begins with a hyphen/],
  ]
  for (const [list, said] of mistakes)
    test(`says what is wrong with the list: ${list.split('\n').join('; ')}`, () => {
      assert.match(become(list, []).join('\n'), said)
    })
})
