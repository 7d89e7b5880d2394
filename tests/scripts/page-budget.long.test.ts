import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { everyleaf, inCopy } from '../help/copy.ts'
import { shortEasyRead, useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const row = '![A house](pictures/house.svg)\nYou can ask us.\n\n'

/** Builds a copy of the project whose only easy read has so many rows more, and tells how it ended. */
function build(rows: number) {
  let result = { status: 1 as number | null, stdout: '', stderr: '', site: [''] }
  inCopy((folder) => {
    useShortLeaflet(folder)
    const file = join(folder, shortEasyRead)
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replace('## What', () => row.repeat(rows) + '## What'),
    )
    const { status, stdout, stderr } = everyleaf(folder, 'build')
    result = { status, stdout, stderr, site: readdirSync(join(folder, '_site')) }
  })
  return result
}

suite('an easy read that is too long', (test) => {
  test('stops the build: which file, how long, what to do; the old site stays', () => {
    const { status, stderr, site } = build(160)
    assert.is(status, 1)
    assert.match(
      stderr,
      /^src\/leaflets\/short\/easy-read\.md {2}"[^"]+" has \d+ pages and has to be shorter \(GOV\.UK: at most 24; .*\)\. Take out at least \d+ pages of text/m,
    )
    assert.not.match(stderr, /^ +at /m)
    assert.equal(site, ['index.html'])
  })

  test('is published with a warning where it is only longer than it should be', () => {
    const { status, stdout } = build(132)
    assert.is(status, 0)
    assert.match(
      stdout,
      /Warning: src\/leaflets\/short\/easy-read\.md {2}"[^"]+" has 2[1-4] pages and should be shorter/,
    )
  })
})
