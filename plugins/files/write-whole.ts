import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unfinishedBeside } from './own-name.ts'
import { renamePatiently } from './rename.ts'
import { whileUnfinished } from './unfinished.ts'

/**
 * Writes a file in one step: whoever reads it meanwhile, or after a full disk or a kill, has the old one or the new one, never
 * half of it. Throws what the operating system refuses; then the old one is as it was.
 */
export async function writeWhole(path: string, contents: string | Uint8Array): Promise<void> {
  // A link keeps leading to its file.
  const target = await realpath(path).catch(() => path)
  const fresh = unfinishedBeside(target, 'new', randomUUID().slice(0, 8))
  await mkdir(dirname(target), { recursive: true })
  await whileUnfinished(fresh, async () => {
    try {
      await writeFile(fresh, contents, { flush: true })
      await renamePatiently(fresh, target)
    } catch (cause) {
      await rm(fresh, { force: true }).catch(() => undefined)
      throw named(cause, path)
    }
  })
}

/** People know the file that was to be written, not our name for it until it is whole. */
function named(cause: unknown, path: string): unknown {
  const { code, syscall } = cause as NodeJS.ErrnoException
  if (code === undefined) return cause
  const error = new Error(`${code}: ${syscall ?? 'write'} '${path}'`, { cause })
  return Object.assign(error, { code, path })
}
