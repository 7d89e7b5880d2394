import { spawnSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { suite } from '../suite.ts'

suite('leaflets that nobody wrote, as documents', (test) => {
  test('keep all texts in order in each Word file and EPUB', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tests/fuzz/run.ts', '--seed', '20261127', '--runs', '30'],
      { encoding: 'utf8' },
    )
    assert.ok(status === 0, stdout + stderr)
    assert.match(stdout, 'Seed 20261127: 30 leaflets are whole, 0 are not.')
  })
})
