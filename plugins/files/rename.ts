import { rename } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** Renames a file or a folder. Windows refuses for a moment while a virus scanner reads what has just been written. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? [100, 500, 2000] : []) {
    try {
      await rename(from, to)
      return
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EPERM') throw cause
      await wait(pause)
    }
  }
  await rename(from, to)
}
