import { readFileSync } from 'node:fs'
import { ContentError } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import { decode } from './decode.ts'
import { lettersToFix } from './letters.ts'

/** The text of a file, and what is wrong with its letters; `file` is its name for messages. */
export interface ReadText {
  text: string
  faults: (file: string) => Finding[]
}

/** More than any text that people read, and little enough to be read at once, in bytes. */
const most = 1_000_000

/** Gives the text of a file's bytes without byte order mark, each line ended by a line feed, and what is wrong with it. */
export function readBytes(bytes: Uint8Array): ReadText {
  if (bytes.length > most) return { text: '', faults: (file) => [tooLarge(file, bytes.length)] }
  const { text, fault } = decode(bytes)
  const lines = text.replace(/\r\n?/g, '\n')
  return {
    text: lines,
    faults: (file) => (fault ? [{ file, ...fault }] : lettersToFix(lines, file)),
  }
}

/** Reads a text that somebody wrote. Throws a ContentError that says by line where it is not readable text. */
export function readText(path: string, file = path): string {
  const { text, faults } = readBytes(readFileSync(path))
  const found = faults(file)
  if (found.length > 0) throw new ContentError(found)
  return text
}

function tooLarge(file: string, bytes: number): Finding {
  const size = (bytes / 1_000_000).toFixed(1)
  return {
    file,
    what: `This file has ${size} MB; a text has 1 MB at most.`,
    remedy: 'Take out what does not belong there, or make several leaflets of it.',
  }
}
