import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesOf } from '../files/files-of.ts'
import { hashOf } from './store.ts'

const plugins = fileURLToPath(new URL('..', import.meta.url))

let known: string | undefined

/**
 * Gives the hash of the program itself: all files of the plugins, and the versions of the packages that they use. Whatever it
 * made is made again when it has changed.
 */
export function programHash(): string {
  return (known ??= hashOfProgram(plugins))
}

/** Gives the hash of a program by the folder of its files. */
export const hashOfProgram = (folder: string): string =>
  hashOf(JSON.stringify([sources(folder), versions(folder)]))

const sources = (place: string): string[][] =>
  filesOf(place)
    .filter((file) => /\.[jt]s$/.test(file))
    .sort()
    .map((file) => [file, hashOf(readFileSync(join(place, file)))])

/** The packages of the nearest package.json above, with the versions that are installed. */
function versions(place: string): string[][] {
  for (const folder of above(place)) {
    const { dependencies = {}, optionalDependencies = {} } = packageIn(folder) ?? {}
    const names = Object.keys({ ...dependencies, ...optionalDependencies })
    if (names.length > 0) return names.map((name) => [name, versionOf(name, folder)])
  }
  return []
}

function versionOf(name: string, from: string): string {
  for (const folder of [from, ...above(from)]) {
    const found = packageIn(join(folder, 'node_modules', name))
    if (found?.version !== undefined) return found.version
  }
  return ''
}

interface Package {
  version?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function packageIn(folder: string): Package | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  } catch {
    return undefined
  }
}

function above(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [] : [parent, ...above(parent)]
}
