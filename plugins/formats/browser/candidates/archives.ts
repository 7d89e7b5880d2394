import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The archives of `@sparticuz/chromium` 143.0.4, by their SHA-256. After an update: `sha256sum node_modules/@sparticuz/chromium/bin/*`. */
export const archives: Record<string, string> = {
  'al2023.tar.br': '69efac9d056e086ee38bf39d318eaf225c3ec14df928f1dcb3709a3a4bc956ab',
  'chromium.br': 'dc18266bc60b0c9556054808b7a63d1079b56665074ff42bf5b980d27b8bd5b5',
  'fonts.tar.br': 'e8bc337ddbd758aed43c1c676cd6f55bf06435b363a1837b6fd0e95282a9720c',
  'swiftshader.tar.br': '1b4c63ac0f24bfedd469675c33b09c84f7d6d26acb30bed2ab8e875e084cf3a2',
}

/** Throws an Error that completes "name: …" if an archive in a folder is not, byte for byte, the one that is known. */
export async function verifyArchives(folder: string, known = archives): Promise<void> {
  for (const [name, expected] of Object.entries(known)) {
    const actual = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
    if (actual !== expected)
      throw new Error(
        `${name} is not the file that was published, so it is not unpacked. Delete the folder node_modules and run npm ci`,
      )
  }
}
