import { createHash } from 'node:crypto'
import { words } from '../../languages/words.ts'

/** Gives the fingerprint of a text's words: the first 64 bits of their SHA-256, as 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(words(text).join(' ')).digest('hex').slice(0, 16)
}
