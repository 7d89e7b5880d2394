import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { renamePatiently } from '../../files/rename.ts'

/** Makes a folder whole or not at all: `fill` works beside it and the result takes its name; where `proof` already lies in it, or another process is first, that folder stays. */
export async function makeOnce(
  folder: string,
  proof: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const isWhole = () => existsSync(join(folder, proof))
  if (isWhole()) return
  const staging = `${folder}.making-${randomUUID()}`
  try {
    await mkdir(staging, { recursive: true })
    await sweep(folder)
    await fill(staging)
    if (!isWhole()) await rm(folder, { recursive: true, force: true })
    await renamePatiently(staging, folder)
  } catch (cause) {
    if (!isWhole()) throw cause
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Removes what was left half made an hour ago or longer, by a run that somebody stopped. */
async function sweep(folder: string): Promise<void> {
  const hour = 3_600_000
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.making-`)) continue
    const path = join(dirname(folder), name)
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > hour) await rm(path, { recursive: true, force: true })
  }
}
