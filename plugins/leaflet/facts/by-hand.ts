import markdownIt from 'markdown-it'
import { timeLimits } from '../../text/index.ts'

/** A time limit that is written by hand; line from 0. */
export interface LimitByHand {
  text: string
  line: number
}

/**
 * Gives the time limits that stand in a Markdown text itself. Quotations may have them, because they are the law's own
 * words, and so may the words for pictures, which say what is drawn.
 */
export function limitsByHand(markdown: string): LimitByHand[] {
  const found: LimitByHand[] = []
  let quotations = 0
  for (const token of markdownIt().parse(markdown, {})) {
    if (token.type === 'blockquote_open') quotations += 1
    if (token.type === 'blockquote_close') quotations -= 1
    if (token.type !== 'inline' || quotations > 0) continue
    const text = (token.children ?? [])
      .map(({ type, content }) =>
        type === 'softbreak' || type === 'hardbreak' ? '\n' : type === 'text' ? content : '',
      )
      .join('')
    const oneLine = text.replaceAll('\n', ' ')
    for (const { start, end } of timeLimits(oneLine)) {
      const linesBefore = text.slice(0, start).split('\n').length - 1
      found.push({ text: oneLine.slice(start, end), line: (token.map?.[0] ?? 0) + linesBefore })
    }
  }
  return found
}
