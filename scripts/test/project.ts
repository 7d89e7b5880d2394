import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const source = 'tests/fixture-site'
const linked = ['plugins', 'scripts', 'node_modules', 'package.json']

/**
 * Fills a folder that is two folders below the project's own with the site of a made-up service, on which the product is
 * tested, and with links to the program. It shares the project's browser.
 */
export function fillProject(folder: string): void {
  cpSync(source, folder, { recursive: true })
  for (const name of linked) symlinkSync(resolve(name), join(folder, name), 'junction')
  mkdirSync(join(folder, '.cache'))
  mkdirSync(join('.cache', 'browser'), { recursive: true })
  symlinkSync(resolve('.cache', 'browser'), join(folder, '.cache', 'browser'), 'junction')
}
