import type { MarkdownIt } from 'markdown-it'
import { note } from './context.ts'

/** Notes a table whose second line is missing: it would be shown as typed. */
export function tables(library: MarkdownIt): void {
  library.core.ruler.push('tables', (state) => {
    for (const { type, content, map } of state.tokens) {
      if (type !== 'inline' || !/^\s*\|.*\|\s*$/m.test(content)) continue
      const columns = (/^\s*\|(.*)\|\s*$/m.exec(content)?.[1] ?? '').split('|').length
      note(
        state.env,
        map?.[0],
        'This looks like a table, but its second line is missing.',
        `Write below its first line: |${'---|'.repeat(columns)}`,
      )
    }
  })
}
