import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from './context.ts'
import { noteWords, writtenIn } from './places.ts'

/** Notes what spaces, a rule or a symbol alone make of a text: code, and headings that nobody meant or that have no words. */
export function blocks(library: MarkdownIt): void {
  library.core.ruler.after('inline', 'blocks', (state) => {
    const { written } = contextOf(state.env)
    for (const { type, map, markup } of state.tokens) {
      const line = map?.[0] ?? 0
      if (type === 'code_block')
        note(
          state.env,
          line,
          'This text begins with four spaces or a tab, so it would be shown as code.',
          'Remove the spaces.',
        )
      if (type === 'fence' && !closes(written[(map?.[1] ?? 0) - 1] ?? '', markup, map))
        note(
          state.env,
          line,
          `The code that begins with ${markup} does not end, so all that is below it would be shown as code.`,
          `Write ${markup} on a line of its own where it ends, or remove the line.`,
        )
    }
    for (const { inline, block, lines } of writtenIn(state)) {
      if (block?.type !== 'heading_open') continue
      const sign = written[(block.map?.[1] ?? lines[1]) - 1]?.trim() ?? ''
      if (block.markup === '-' || block.markup === '=')
        note(
          state.env,
          lines[0],
          `The line "${sign}" makes a heading of the text above it.`,
          'Begin a heading with ## instead. For a rule between two parts, leave an empty line above it.',
        )
      const children = inline.children ?? []
      const hasWords = children.some(
        ({ type, content }) => type !== 'image' && content.trim() !== '',
      )
      if (hasWords) continue
      if (children.some(({ type }) => type === 'image'))
        noteWords(
          state,
          lines,
          '![',
          'This heading is only a picture.',
          'Write words after ##, and the picture below it.',
        )
      else
        note(
          state.env,
          lines[0],
          'This heading has no words.',
          'Write them after the #, or delete the line.',
        )
    }
  })
}

/** Whether a line ends the code that begins on another with `fence`. */
function closes(line: string, fence: string, map: [number, number] | null): boolean {
  const [start, end] = map ?? [0, 0]
  const sign = line.replace(/^[\s>]*/, '').trim()
  return end - start > 1 && sign.startsWith(fence) && /^(?:`+|~+)$/.test(sign)
}
