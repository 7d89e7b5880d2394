import { changeToUnicode } from '../content/to-unicode.ts'
import type { Draft } from '../draft.ts'

/** A space without width: it is read as nothing, and it is a character. */
const nothing = '<200B>'

/**
 * Gives the parts of letters that Chromium names by no character one that is read as nothing (ISO 14289-1, 7.21.7):
 * the dots of Arabic letters, for example. The letter itself is told by its span's ActualText.
 */
export function namelessGlyphs({ file }: Draft): void {
  changeToUnicode(file, (table) =>
    table.replace(/beginbfchar[^]*?endbfchar/g, (list) =>
      list.replace(/(<\w+>\s*)<0000>/g, `$1${nothing}`),
    ),
  )
}
