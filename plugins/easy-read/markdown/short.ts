/** What is beside a picture on a telephone of 360 px: letters on a line, and lines before the words grow far taller than the picture. */
const room = { letters: 17, lines: 8 }

/**
 * Whether a row's sentences have room beside its picture on a telephone: few lines, and no word that would have to be
 * broken. A time limit, whose spaces do not break, counts as a word.
 */
export function isShort(sentences: string[]): boolean {
  const words = sentences.flatMap((sentence) => sentence.split(' '))
  if (words.some((word) => word.length > room.letters - 3)) return false
  const lines = sentences.map((sentence) => Math.ceil(sentence.length / (room.letters - 1)))
  return lines.reduce((sum, count) => sum + count, 0) <= room.lines
}
