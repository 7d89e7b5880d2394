import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes a folder with one page, `index.html`, that has the faults given in its body, and removes it after `use`. */
export async function withFaultyPage<T>(
  body: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'everyleaf-faulty-'))
  try {
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>Faulty</title><style>body { background: #fff }</style><main><h1>Faulty</h1>${body}</main></html>`,
    )
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
