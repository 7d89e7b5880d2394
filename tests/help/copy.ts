import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { copyProject } from './project-copy.ts'
import { plainEnvironment } from './plain-environment.ts'

/** Runs `use` in a copy of the project that has its own `_site`, and removes the copy. */
export function inCopy(use: (folder: string) => void): void {
  const folder = copyProject()
  try {
    use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a command of everyleaf in a folder. */
export function everyleaf(folder: string, ...given: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/everyleaf.ts', ...given], {
    cwd: folder,
    encoding: 'utf8',
    env: plainEnvironment(),
  })
}

/** Changes a file of a copy; the text to change must be in it. */
export function change(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  assert.ok(text.includes(from))
  writeFileSync(path, text.replace(from, to))
}
