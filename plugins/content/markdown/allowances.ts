import type { MarkdownIt } from 'markdown-it'

/** A line that is a comment to excuse a finding, with what comes after `allow`. */
export const allowComment = /^ {0,3}<!--\s*allow\b(.*)-->\s*$/

/**
 * Drops the comments that excuse a finding, `<!-- allow rule: reason -->`, each on a separate line: HTML is off, and
 * they would be shown. All other HTML stays as it is typed.
 */
export function allowances(library: MarkdownIt): void {
  library.block.ruler.before(
    'code',
    'allowances',
    (state, startLine, _, silent) => {
      const start = state.bMarks[startLine] ?? 0
      if (!allowComment.test(state.src.slice(start, state.eMarks[startLine]))) return false
      if (!silent) state.line = startLine + 1
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )
}
