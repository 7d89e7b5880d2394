/** Something that Orca said: a sentence, a character that the caret passed, a key that was typed, or the end of a say-all. */
export interface Utterance {
  kind: 'speech' | 'character' | 'typed' | 'end'
  text: string
}

const kinds: readonly string[] = ['speech', 'character', 'typed', 'end']

/** Reads a line that `catch-speech.py` wrote, with its spaces made single; throws for any other line. */
export function parseUtterance(line: string): Utterance {
  const { kind, text } = asObject(line)
  if (typeof kind !== 'string' || !kinds.includes(kind) || typeof text !== 'string')
    throw new Error(`This line is not an utterance of Orca: ${line}`)
  return { kind: kind as Utterance['kind'], text: text.replaceAll(/\s+/g, ' ').trim() }
}

function asObject(line: string): { kind?: unknown; text?: unknown } {
  try {
    return (JSON.parse(line) ?? {}) as object
  } catch {
    return {}
  }
}

/** Gives what was said as lines to read: characters and typed keys that come one after the other share a line. */
export function spokenLines(utterances: Utterance[]): string[] {
  const lines: string[] = []
  let before: Utterance['kind'] | undefined
  for (const { kind, text } of utterances) {
    if (kind === 'end' || text === '') continue
    const last = lines.length - 1
    if (kind !== 'speech' && kind === before) lines[last] = `${lines[last] ?? ''}, ${text}`
    else lines.push(text)
    before = kind
  }
  return lines
}
