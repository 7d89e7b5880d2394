import { plainLine } from './line.ts'
import type { EasyReadText } from './model.ts'

/** Reads a text without Markdown, one paragraph or sentence per line, to measure its words. */
export function readPlain(contents: string, file: string): EasyReadText {
  const lines = contents.split(/\r?\n/).flatMap((text, index) => {
    const place = { line: index + 1, column: text.search(/\S/) + 1 }
    return text.trim() === '' ? [] : [plainLine(text.trim(), 'sentence', place)]
  })
  const block = { picture: undefined, lines, place: { line: 1, column: 1 } }
  const section = { heading: undefined, level: 0, blocks: [block] }
  return { file, head: [], sections: [section], allowances: [], stretches: [] }
}
