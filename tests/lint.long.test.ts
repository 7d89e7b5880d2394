import { spawnSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { suite } from './suite.ts'

suite('npm run lint', (test) => {
  for (const [title, program, ...given] of [
    ['format', 'prettier/bin/prettier.cjs', '--check', '.'],
    ['lint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    ['types', 'typescript/bin/tsc'],
  ] as const) {
    test(title, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`node_modules/${program}`, ...given],
        { encoding: 'utf8' },
      )
      assert.is(status, 0, `${stdout}${stderr}`)
    })
  }
})
