/**
 * Something that Orca said: a sentence, a character that the caret passed or a key that was typed. The other kinds are
 * not heard: the end of a say-all or its fault, a key's press or release that has arrived, and that nothing is left to do.
 */
export interface Utterance {
  kind: (typeof kinds)[number]
  text: string
}

const kinds = ['speech', 'character', 'typed', 'end', 'fault', 'key', 'idle'] as const
const heardKinds: readonly string[] = ['speech', 'character', 'typed']

/** Reads a line that `catch-speech.py` wrote, with its spaces made single; throws for any other line. */
export function parseUtterance(line: string): Utterance {
  const { kind, text } = asObject(line)
  const known = kinds.find((one) => one === kind)
  if (known === undefined || typeof text !== 'string')
    throw new Error(`This line is not an utterance of Orca: ${line}`)
  return { kind: known, text: text.replaceAll(/\s+/g, ' ').trim() }
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
    if (!heardKinds.includes(kind) || text === '') continue
    const last = lines.length - 1
    if (kind !== 'speech' && kind === before) lines[last] = `${lines[last] ?? ''}, ${text}`
    else lines.push(text)
    before = kind
  }
  return lines
}
