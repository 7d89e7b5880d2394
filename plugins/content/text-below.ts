const head = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/

/** Gives the front matter of a Markdown file without its fences, or undefined where it has none. */
export function frontMatterOf(contents: string): string | undefined {
  return head.exec(contents)?.[1]
}

/** Gives a Markdown file's text without its front matter. */
export function textBelow(contents: string): string {
  return contents.split('\n').slice(linesBeforeText(contents)).join('\n')
}

/** Gives the number of lines before a Markdown file's text: those of its front matter. */
export function linesBeforeText(contents: string): number {
  return (head.exec(contents)?.[0].split('\n').length ?? 1) - 1
}
