const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** Gives the words of a text in order, with their punctuation; white space and invisible characters do not count. */
export function words(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
