import { toString } from 'nlcst-to-string'
import type { Root, Sentence as SentenceNode, SentenceContent } from 'nlcst'
import { visit } from 'unist-util-visit'
import type { Place } from '../../content/yaml.ts'
import type { Part, Sentence } from './model.ts'

/** Gives the sentences of a line's tree; `place` is the line's own in the file. */
export function sentences(tree: Root, place: Place): Sentence[] {
  const found: Sentence[] = []
  visit(tree, 'SentenceNode', (node: SentenceNode) => {
    const parts = node.children.flatMap((child) => partOf(child, place))
    found.push({
      text: toString(node),
      place: placeOf(node, place),
      words: words(node, place),
      parts,
    })
  })
  return found
}

/** Gives the place in the file of a node in a line's tree. */
export function placeOf(
  { position }: { position?: { start: { column: number } } | undefined },
  { line, column }: Place,
): Place {
  return { line, column: column + (position?.start.column ?? 1) - 1 }
}

function partOf(node: SentenceContent, place: Place): Part[] {
  if (node.type === 'WhiteSpaceNode') return []
  const kind = node.type === 'WordNode' ? 'word' : 'sign'
  return [{ kind, text: toString(node), place: placeOf(node, place) }]
}

/** What white space or a dash separates is a word if it has a letter or a digit: an address is one, and so is "and/or". */
function words(sentence: SentenceNode, place: Place): Part[] {
  const found: Part[] = []
  let together: SentenceContent[] = []
  const finish = () => {
    const [first] = together
    if (first && together.some(({ type }) => type === 'WordNode'))
      found.push({ kind: 'word', text: toString(together), place: placeOf(first, place) })
    together = []
  }
  for (const node of sentence.children) {
    if (node.type === 'WhiteSpaceNode' || /^[—–]$/.test(toString(node))) finish()
    else together.push(node)
  }
  finish()
  return found
}
