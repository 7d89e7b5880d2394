import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import * as assert from 'uvu/assert'

const copied = ['_data', '_includes', 'src', 'eleventy.config.ts', 'package.json']
const linked = ['plugins', 'scripts', 'node_modules']

/** Runs `use` in a copy of the project that has a `_site` of its own, and removes the copy. */
export function inCopy(use: (folder: string) => void): void {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'copy-'))
  try {
    for (const name of copied) cpSync(name, join(folder, name), { recursive: true })
    for (const name of linked) symlinkSync(resolve(name), join(folder, name), 'junction')
    mkdirSync(join(folder, '_site'))
    writeFileSync(join(folder, '_site', 'index.html'), 'the old site')
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
    env: { ...process.env, NO_COLOR: '1' },
  })
}

/** Changes a file of a copy; the text to change has to stand in it. */
export function change(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  assert.ok(text.includes(from))
  writeFileSync(path, text.replace(from, to))
}
