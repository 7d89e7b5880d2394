const head = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/

/** Gives the front matter of a Markdown file without its fences, or undefined where it has none. */
export function frontMatterOf(contents: string): string | undefined {
  const found = head.exec(contents)
  return found ? (found[1] ?? '') : undefined
}

/** Gives a Markdown file's text without its front matter. */
export function textBelow(contents: string): string {
  return contents.split('\n').slice(linesBeforeText(contents)).join('\n')
}

/** Gives the number of lines before a Markdown file's text: those of its front matter. */
export function linesBeforeText(contents: string): number {
  const found = head.exec(contents)?.[0] ?? ''
  return found.split('\n').length - (found.endsWith('\n') || found === '' ? 1 : 0)
}
