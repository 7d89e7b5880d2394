const definition = /^[\s>]*\[\^([^\]\s]+)\]:/

/** A footnote's name, and its lines from 1, the last included. */
interface Note {
  name: string
  first: number
  last: number
}

/** Puts what is on the lines of footnotes behind all else, in the order in which the text names them. */
export function notesLast<T extends { line: number }>(text: string, read: T[]): T[] {
  const named = [...text.matchAll(/\[\^([^\]\s]+)\](?!:)/g)].map(([, name = '']) => name)
  const notes = notesIn(text.split('\n'))
    .filter(({ name }) => named.includes(name))
    .sort((one, other) => named.indexOf(one.name) - named.indexOf(other.name))
  const isIn = ({ first, last }: Note, { line }: T) => first <= line && line <= last
  return [
    ...read.filter((one) => !notes.some((note) => isIn(note, one))),
    ...notes.flatMap((note) => read.filter((one) => isIn(note, one))),
  ]
}

/** A footnote ends where another begins, or below an empty line with a line that is not set in. */
function notesIn(lines: string[]): Note[] {
  const notes: Note[] = []
  let current: Note | undefined
  for (const [index, line] of lines.entries()) {
    const name = definition.exec(line)?.[1]
    const isBelowGap = (lines[index - 1] ?? '').trim() === ''
    if (name !== undefined) notes.push((current = { name, first: index + 1, last: index + 1 }))
    else if (isBelowGap && line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) current = undefined
    if (current) current.last = index + 1
  }
  return notes
}
