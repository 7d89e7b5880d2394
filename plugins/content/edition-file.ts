import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ContentError } from '../findings/finding.ts'
import { readHead, saysDraft } from './front-matter.ts'
import type { ReadHead } from './front-matter.ts'
import { readBytes } from './read-text.ts'
import type { ReadText } from './read-text.ts'
import { linesBeforeText } from './text-below.ts'

/** The file of an edition, as somebody wrote it. */
export interface EditionFile {
  /** Its text, each line ended by a line feed; where its bytes are no text, what they most likely say. */
  contents: string
  /** The number of lines before the text. */
  linesBefore: number
  /** Whether its head says that it is a draft, whatever else is wrong there. */
  isDraft: boolean
  /**
   * Gives what its head says; `file` is its name for messages. Throws a ContentError that names file, line and key, also
   * where the file's bytes are no text.
   */
  head: (file: string) => ReadHead
}

/** What has been read, by absolute path, and the state in which the file was then. */
const known = new Map<string, { state: string; file: EditionFile }>()

/** Gives the file of an edition. It is read once, and again when it has changed. */
export function readEdition(path: string): EditionFile {
  const place = resolve(path)
  const state = stateOf(place)
  const kept = known.get(place)
  if (kept?.state === state) return kept.file
  const file = editionFile(statSync(place).isDirectory() ? folder : readBytes(readFileSync(place)))
  known.set(place, { state, file })
  return file
}

/** What there is to read in a folder that has the name of an edition's file. */
const folder: ReadText = {
  text: '',
  faults: (file) => [
    {
      file,
      what: 'This is a folder, and has the name of a file of the leaflet.',
      remedy: 'Give it another name, and put the text in a file of this name.',
    },
  ],
}

/** A program can set back the time of a change, but not the time of that. */
function stateOf(place: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(place, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join()
}

function editionFile({ text: contents, faults }: ReadText): EditionFile {
  let head: ReadHead | undefined
  return {
    contents,
    linesBefore: linesBeforeText(contents),
    isDraft: saysDraft(contents),
    head: (file) => {
      const found = faults(file)
      if (found.length > 0) throw new ContentError(found)
      return (head ??= readHead(contents, file))
    },
  }
}
