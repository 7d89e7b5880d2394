import { rmSync } from 'node:fs'

const unfinished = new Set<string>()

/**
 * Lets `use` make a file or a folder under a name for what is unfinished. If the process ends meanwhile, whatever ends it but a kill,
 * it is removed; who fails, or gives it another name, is left to `use`.
 */
export async function whileUnfinished<T>(path: string, use: () => Promise<T>): Promise<T> {
  if (unfinished.size === 0) process.on('exit', removeAll)
  unfinished.add(path)
  try {
    return await use()
  } finally {
    unfinished.delete(path)
    if (unfinished.size === 0) process.off('exit', removeAll)
  }
}

function removeAll(): void {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // The next build removes it.
    }
  }
}
