import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { hashOfProgram, programHash } from '../../plugins/cache/program.ts'
import { hashOf, Store } from '../../plugins/cache/store.ts'
import type { Outcome } from './check.ts'
import type { Project } from './project.ts'

/** What the checks of one leaflet's texts gave. */
export interface OfLeaflet {
  /** The outcome of each check, in their order. */
  outcomes: Outcome[]
  /** The names of the meanings that each of its easy reads shows. */
  shown: string[][]
}

/** Finds what the checks of a leaflet's texts gave before, and keeps what they give. */
export interface KeptOutcomes {
  find: (leaflet: Project, checks: string[]) => OfLeaflet | undefined
  keep: (leaflet: Project, checks: string[], found: OfLeaflet) => void
}

const scripts = fileURLToPath(new URL('..', import.meta.url))

let known: string[] | undefined

/** Gives what tells this program, with its checks, from another. */
export const programOfChecks = (): string[] => (known ??= [programHash(), hashOfProgram(scripts)])

/** What checks of one leaflet do not look at, and functions of what they do look at. */
const unseen: Record<
  'drafts' | 'dataFindings' | 'strays' | 'named' | 'stated' | 'speaker' | 'glossaryOf',
  undefined
> = {
  drafts: undefined,
  dataFindings: undefined,
  strays: undefined,
  named: undefined,
  stated: undefined,
  speaker: undefined,
  glossaryOf: undefined,
}

/**
 * Keeps in a folder what the checks of each leaflet's texts gave, under all that they look at: the files of the leaflet, the
 * project's data and options, the checks by their names, and the program.
 */
export function keptOutcomes(folder: string): KeptOutcomes {
  const store = new Store(folder)
  const program = programOfChecks()
  const keyOf = (project: Project, checks: string[]): string => {
    const inputs = { ...project, ...unseen }
    return hashOf(serialize(['texts', program, checks, inputs]))
  }
  return {
    find(leaflet, checks) {
      const kept = store.findNow(keyOf(leaflet, checks))
      return kept && (deserialize(kept.bytes) as OfLeaflet)
    },
    keep(leaflet, checks, found) {
      store.keepNow(keyOf(leaflet, checks), { about: 'texts', bytes: serialize(found) })
    },
  }
}
