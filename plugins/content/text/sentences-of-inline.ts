import type { Edition } from '../editions.ts'
import type { Token } from '../markdown/tokens.ts'
import { sentences } from '../../languages/sentences.ts'
import { words } from '../../languages/words.ts'

/** A box to tick at the start of a list's item: it is drawn, not read. */
const box = /^\[[ xX]\] +/

/** A sentence: its words with one space between them, and the line from 1 on which it starts. */
export interface Sentence {
  text: string
  line: number
}

/**
 * Gives the sentences of a paragraph, a heading or a cell that starts on `line`, with the words for its pictures. In
 * easy read each line is a sentence; in the full edition the end of a line means nothing.
 */
export function sentencesOfInline(
  inline: Token,
  line: number,
  { kind, language }: { kind: Edition['kind']; language: string },
): Sentence[] {
  const lines = textOf(inline).replace(box, '').split('\n')
  if (kind === 'easy-read') {
    return lines.flatMap((text, index) => split(text, language, () => line + index))
  }
  const starts = lines.map((_, index) => lines.slice(0, index).join(' ').length)
  return split(lines.join(' '), language, (at) => line + starts.findLastIndex((one) => one <= at))
}

function split(text: string, language: string, lineAt: (at: number) => number): Sentence[] {
  let from = 0
  return sentences(text, language).map((sentence) => {
    const at = text.indexOf(sentence, from)
    from = at + sentence.length
    return { text: words(sentence).join(' '), line: lineAt(at) }
  })
}

function textOf({ children, content }: Token): string {
  const pieces = (children ?? []).map((child) => {
    if (child.type === 'softbreak' || child.type === 'hardbreak') return '\n'
    return child.type === 'image' ? pictureText(textOf(child)) : child.content
  })
  return children?.length ? pieces.join('') : content
}

/** A picture without a description says nothing. */
const pictureText = (alternative: string): string =>
  alternative.trim() === '' ? '' : `Picture: ${alternative}`
