import type { PdfStandard } from '../../site/pdf-standard.ts'

/** What a file says of itself, from its page's head. */
export interface DocumentFacts {
  title: string
  author: string
  description: string
  language: string
  /** The day on which its text was changed: `2026-11-23`; empty where that is not known. */
  modified: string
}

/** What the passes and the check know of the page that a file was printed from. */
export interface PageFacts extends DocumentFacts {
  /** The words of the headings that it shows, from the top, in order. */
  headings: string[]
  /** The links that it shows, in order. */
  links: LinkFacts[]
  /** The ids that its contents point to, in order; none where it shows no contents. */
  contents: string[]
  /** Its abbreviations, in order: what each is short for, and its language where it has one of its own. */
  abbreviations: { words: string; language: string }[]
  /** The heights of the paper's margins, in pt. */
  margins: { top: number; bottom: number }
  /** The part of PDF/UA that the file is to conform to; the first unless told. */
  standard?: PdfStandard
  /** The targets of its own links: the id of each, and the number in the mark of its element; known for PDF/UA-2 only. */
  targets?: [id: string, number: number][]
  /** The HTML of its `<main>` as paper shows it: what is hidden is left out. */
  main: string
}

/** A link: its address (one on the same page begins with `#`), and its accessible name. */
export interface LinkFacts {
  address: string
  name: string
}
