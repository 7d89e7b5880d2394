import { createInterface } from 'node:readline'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Runs the suites whose files come in by the line, below `tests`, and writes what uvu writes, which ends with its
 * counts. All of them run in this one process, so that the plugin, the browser's driver and what is read of the built
 * site are loaded once. It does by the file what `uvu/run` does for all files: uvu knows no suites that come later.
 * Each file begins with the environment of the first, or it would depend on which came before it.
 */
const shared = globalThis as unknown as {
  UVU_DEFER: number
  UVU_QUEUE: unknown[][]
  UVU_INDEX: number
}
// Before uvu is loaded, for it would run each suite by itself.
shared.UVU_DEFER = 1
const { exec, suite } = await import('uvu')

const environment = { ...process.env }
for await (const file of createInterface({ input: process.stdin })) {
  shared.UVU_QUEUE = [[file]]
  shared.UVU_INDEX = 0
  await import(pathToFileURL(resolve(join('tests', file))).href).catch((error: unknown) => {
    const loading = suite('')
    loading('is loaded', () => {
      throw error
    })
    loading.run()
  })
  await exec()
  for (const name of Object.keys(process.env))
    if (!(name in environment)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
}
