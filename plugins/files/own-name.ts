import { dirname, join } from 'node:path'

const own = /^\.everyleaf-([a-z]+)-(\d+)(?:-[0-9a-f]+)?$/

/** The pattern of the names that unfinished files and folders have, as `.gitignore` and Eleventy read it. */
export const unfinishedNames = '**/.everyleaf-*'

/** Gives a name for something unfinished beside a file or a folder, on the same file system: `.everyleaf-staging-4711`. */
export function unfinishedBeside(place: string, what: string, more = ''): string {
  const end = more === '' ? '' : `-${more}`
  return join(dirname(place), `.everyleaf-${what}-${process.pid}${end}`)
}

/** Gives what such a name says; undefined for any other name. */
export function readUnfinished(name: string): { what: string; id: number } | undefined {
  const [, what, id] = own.exec(name) ?? []
  return what === undefined ? undefined : { what, id: Number(id) }
}

/** Whether the process that had something unfinished has ended without tidying up; one of our own id is from an earlier run. */
export const isLeftBehind = (id: number): boolean => id === process.pid || !isAlive(id)

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // Somebody else's process is there, but we may not signal it.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
