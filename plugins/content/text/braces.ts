/** Braces in a text, from the opening to the closing one; `broken` where they are no pair on one line. */
export interface Braces {
  text: string
  /** What is between them. */
  inside: string
  /** From 0. */
  line: number
  /** From 1. */
  column: number
  broken?: 'no end' | 'no start' | 'over lines'
}

/**
 * Gives all braces of a text, in order, also those that only open or only close. In Markdown, one behind a backslash is a
 * brace that readers see, and not given.
 */
export function bracesIn(text: string, { markdown }: { markdown: boolean }): Braces[] {
  const found: Braces[] = []
  const add = (start: number, end: number, broken?: Braces['broken']) => {
    const whole = text.slice(start, end)
    found.push({
      text: whole,
      inside: broken ? '' : whole.slice(1, -1),
      ...placeOf(text, start),
      ...(broken ? { broken } : {}),
    })
  }
  let open: number | undefined
  for (const { 0: sign, index } of text.matchAll(markdown ? /\\[^]|[{}]/g : /[{}]/g)) {
    if (sign.length > 1) continue
    if (sign === '{') {
      if (open !== undefined) add(open, startOfLineAfter(text, open), 'no end')
      open = index
      continue
    }
    const inside = open === undefined ? '' : text.slice(open, index)
    if (open === undefined) add(index, index + 1, 'no start')
    else if (/\n[ \t>]*\n/.test(inside)) {
      add(open, startOfLineAfter(text, open), 'no end')
      add(index, index + 1, 'no start')
    } else add(open, index + 1, inside.includes('\n') ? 'over lines' : undefined)
    open = undefined
  }
  if (open !== undefined) add(open, startOfLineAfter(text, open), 'no end')
  return found
}

const startOfLineAfter = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return {
    line: before.split('\n').length - 1,
    column: offset - before.lastIndexOf('\n'),
  }
}
