import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The archives of `@sparticuz/chromium` 147.0.0, by their SHA-256. After an update: `sha256sum node_modules/@sparticuz/chromium/bin/*`. */
export const archives: Record<string, string> = {
  'al2023.tar.br': '2e22542d8c66b83194172f4bbbef0a79b80bbeb99d69abf3962d85c1351f478d',
  'chromium.br': '64d813a054f76fc32b8010e305d87e6d7a45aa76ee02d36e66c03c8ca6667e8d',
  'fonts.tar.br': '78620f052a57d98716b8da709e9de5c14a5ae606e60810009f5051ab46e2a588',
  'swiftshader.tar.br': 'f957ea867313f9815b71dc2ed30cce301e01db4f3973fbdb31ffa5391b0ec45a',
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
