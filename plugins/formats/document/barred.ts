/** Letters that XML does not allow, as they are and as numbers (XML 1.0, 2.2): programs open nothing that has one. */
const barred =
  /[\0-\x08\x0B\x0C\x0E-\x1F\u{FFFE}\u{FFFF}\p{Cs}]|&#(?:x(?:0?[0-8BCEF]|1[\dA-F]|FFF[EF]|D[89A-F][\dA-F]{2})|0?[0-8]|1[124-9]|2\d|3[01]);/giu

/** Gives a text without letters that XML does not allow. If one was in a word, the comparison tells it. */
export const withoutBarred = (text: string): string => text.replace(barred, '')
