import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { linesOf } from '../text/index.ts'
import type { EasyReadText } from '../text/index.ts'
import type { Place } from '../../content/yaml.ts'

/** What a plugin of retext says about a stretch of a text. */
export interface Said {
  place: Place
  actual: string
  expected: string[]
}

/** Asks a plugin of retext, https://github.com/retextjs/retext, about each line of a text. */
export function askRetext(text: EasyReadText, plugin: Plugin<[], Root>): Said[] {
  const processor = unified().use(plugin).freeze()
  return linesOf(text).flatMap((line) => {
    const file = new VFile()
    processor.runSync(line.tree, file)
    return file.messages.map(({ column, actual = '', expected = [] }) => ({
      place: { line: line.place.line, column: line.place.column + (column ?? 1) - 1 },
      actual,
      expected,
    }))
  })
}
