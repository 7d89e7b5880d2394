import { existsSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { nearest } from '../findings/nearest.ts'
import { languageDataNamed } from './language-data.ts'

/**
 * Finds what is in the data folder beside the files that are read, and somebody may have meant: a second file or a folder of
 * the same name, which Eleventy might read without a check, and a file whose name is mistyped. `given` are the names that
 * an option gives in the file's place.
 */
export function otherDataFiles(folder: string, names: string[], given: string[]): Finding[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (/^\.|~$/.test(entry.name)) return []
      if (entry.isFile() && languageDataNamed(entry.name)) return []
      const file = posix.join(folder, entry.name)
      const wrong = entry.isDirectory()
        ? ofFolder(entry.name, names)
        : (ofOption(entry.name, given) ?? ofFile(entry.name, names))
      return wrong ? [{ file, ...wrong }] : []
    })
}

type Wrong = Pick<Finding, 'what' | 'remedy'>

function ofFolder(name: string, names: string[]): Wrong | undefined {
  if (!names.includes(name.toLowerCase())) return undefined
  return {
    what: `A folder has the name of ${name.toLowerCase()}.yaml, and nobody checks what is in it.`,
    remedy: `Write all of it in ${name.toLowerCase()}.yaml, and delete the folder.`,
  }
}

function ofOption(file: string, given: string[]): Wrong | undefined {
  const name = given.find((one) => file === `${one}.yaml`)
  if (name === undefined) return undefined
  return {
    what: `Nobody reads this file: the option "${name}" says the same.`,
    remedy: 'Delete the file, or the option.',
  }
}

function ofFile(file: string, names: string[]): Wrong | undefined {
  const [start = '', ...rest] = file.split('.')
  const name = start.toLowerCase()
  if (names.includes(name)) {
    const right = `${name}.yaml`
    if (file === right) return undefined
    return {
      what: `Everyleaf reads ${right} alone, and nobody checks this file.`,
      remedy: `Write all of it in ${right}, and delete this file.`,
    }
  }
  const meant = /^ya?ml$/i.test(rest.join('.')) ? nearest(name, names) : undefined
  if (meant === undefined || Math.abs(meant.length - name.length) > 2) return undefined
  return {
    what: 'Everyleaf reads no file of this name.',
    remedy: `Call it ${meant}.yaml if it is that, or give it a very different name.`,
  }
}
