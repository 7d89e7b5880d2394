import type { Token } from '../../content/markdown/tokens.ts'

/** Gives the tokens of each line that a paragraph has in the file. */
export function lines(inline: Token): Token[][] {
  const found: Token[][] = [[]]
  for (const child of inline.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') found.push([])
    else found.at(-1)?.push(child)
  }
  // A comment between two lines leaves an empty one.
  return found.filter((line) => line.length > 0)
}
