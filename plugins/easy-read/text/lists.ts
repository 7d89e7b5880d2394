import type { Block, EasyReadText, Line, Sentence } from './model.ts'

/** Gives all lines of a text in order: title, description, headings and sentences. */
export function linesOf({ head, sections }: EasyReadText): Line[] {
  const within = sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [heading] : []),
    ...blocks.flatMap(({ lines }) => lines),
  ])
  return [...head, ...within]
}

/** Gives all rows of a text in order, with what is outside them. */
export function blocksOf({ sections }: EasyReadText): Block[] {
  return sections.flatMap(({ blocks }) => blocks)
}

/** Gives all sentences of a text in order; a heading counts as one. */
export function sentencesOf(text: EasyReadText): Sentence[] {
  return linesOf(text).flatMap(({ sentences }) => sentences)
}
