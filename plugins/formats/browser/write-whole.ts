import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file in one step, so that another process reads the old words or the new ones, never half. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const staging = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(staging, text)
  await rename(staging, path)
}
