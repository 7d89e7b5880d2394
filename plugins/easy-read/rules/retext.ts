import type { Nodes, Root } from 'nlcst'
import type { Plugin } from 'unified'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
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

/** Asks a plugin of retext, https://github.com/retextjs/retext, about a text. */
export function askRetext(text: EasyReadText, plugin: Plugin<[], Root>): Said[] {
  const lines = linesOf(text)
  // Plugins prepare their lists of words again for each tree that they are asked about.
  const whole: Root = { type: 'RootNode', children: lines.flatMap(({ tree }) => tree.children) }
  const places = new Map<unknown, Place>()
  for (const { tree, place } of lines)
    visit(tree, (node: Nodes) => {
      places.set(node, place)
    })
  const file = new VFile()
  unified().use(plugin).freeze().runSync(whole, file)
  return file.messages.map(({ ancestors = [], column, actual = '', expected = [] }) => {
    const place = places.get(ancestors.at(-1))
    if (!place) throw new Error('A plugin of retext does not say where it has found something.')
    return {
      place: { line: place.line, column: place.column + (column ?? 1) - 1 },
      actual,
      expected,
    }
  })
}
