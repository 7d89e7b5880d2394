import markdownIt from 'markdown-it'
import type { Facts } from '../data/index.ts'
import { comments } from '../markdown/comments.ts'
import { limitsIn, sameLimit } from '../text/index.ts'
import type { Speaker } from '../../languages/language.ts'

/** A time limit that is written by hand; line from 0. */
export interface LimitByHand {
  text: string
  line: number
}

/**
 * Gives the time limits written in a Markdown text itself. Quotations may have them, because they are the law's own
 * words, and so may descriptions of pictures, which say what is drawn, and reasons in comments that excuse a finding.
 * One in a table is on the line of its row.
 */
export function limitsByHand(markdown: string, facts: Facts, speaker: Speaker): LimitByHand[] {
  const found: LimitByHand[] = []
  let quotations = 0
  let line = 0
  for (const token of markdownIt().use(comments).parse(markdown, {})) {
    if (token.map) line = token.map[0]
    if (token.type === 'blockquote_open') quotations += 1
    if (token.type === 'blockquote_close') quotations -= 1
    if (token.type !== 'inline' || quotations > 0) continue
    const text = (token.children ?? [])
      .map(({ type, content }) =>
        type === 'softbreak' || type === 'hardbreak' ? '\n' : type === 'text' ? content : '',
      )
      .join('')
    const oneLine = text.replaceAll('\n', ' ')
    for (const { start, end } of limitsIn(oneLine, facts, speaker)) {
      const linesBefore = text.slice(0, start).split('\n').length - 1
      found.push({ text: oneLine.slice(start, end), line: line + linesBefore })
    }
  }
  return found
}

/** Gives the names of the facts that state a time limit, whatever its form in a text. */
export function factsWithLimit(text: string, facts: Facts, speaker: Speaker): string[] {
  return Object.entries(facts).flatMap(([name, fact]) =>
    sameLimit(fact, text, speaker) ? [name] : [],
  )
}
