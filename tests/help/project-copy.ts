import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const copied = ['_data', '_includes', 'src', 'eleventy.config.ts', 'package.json']
const linked = ['plugins', 'scripts', 'node_modules']

/** Makes a copy of the project under `.cache` that has its own `_site`, one page with the words "the old site", and gives its folder. */
export function copyProject(): string {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'copy-'))
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true })
  for (const name of linked) symlinkSync(resolve(name), join(folder, name), 'junction')
  mkdirSync(join(folder, '_site'))
  writeFileSync(join(folder, '_site', 'index.html'), 'the old site')
  return folder
}
