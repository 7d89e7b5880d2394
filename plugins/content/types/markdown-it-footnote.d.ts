declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'

  /** Adds footnotes to markdown-it. */
  export default function footnotePlugin(library: MarkdownIt): void
}
