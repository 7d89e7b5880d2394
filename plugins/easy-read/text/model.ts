import type { Place } from '../../content/yaml.ts'
import type { Root } from 'nlcst'

/** An easy-read edition as its readers see it: its head, then its sections. A mere link to the full edition is not text. */
export interface EasyReadText {
  file: string
  /** Title, description, the cover's sentences and the dates to fill in, where the file has them. */
  head: Line[]
  sections: Section[]
  allowances: Allowance[]
  /** All blocks that a writer can excuse, from their first line in the file to their last. */
  stretches: Stretch[]
}

/** A heading with what is below it; what comes before the first heading has none. */
export interface Section {
  heading: Line | undefined
  /** 2 or 3, as in `##`; 0 without a heading. */
  level: number
  blocks: Block[]
}

/** A row, or what is outside all rows: sentences without a picture. */
export interface Block {
  picture: Picture | undefined
  lines: Line[]
  place: Place
  /** What it is, if easy read does not have such blocks: none of its words are read. */
  unfit?: Unfit
}

/** The blocks of Markdown that easy read does not have. */
export type Unfit = 'quotations' | 'tables' | 'code' | 'footnotes'

/** A row's picture: the words for people who cannot see it, and its file's address. */
export interface Picture {
  alternative: string
  address: string
  place: Place
}

/** A line of the file as it is read, without Markdown's symbols. A row has each sentence, or item of a list, on one. */
export interface Line {
  kind: 'title' | 'description' | 'heading' | 'sentence' | 'item'
  text: string
  place: Place
  sentences: Sentence[]
  marks: Mark[]
  /** The line's sentences and words as nlcst, for retext's plugins; its places count from the line's own. */
  tree: Root
}

/** A sentence's words in order, each with its punctuation; and all its parts one by one. */
export interface Sentence {
  text: string
  place: Place
  words: Part[]
  parts: Part[]
}

/** The smallest thing that has a place: a word without punctuation, or one punctuation mark. */
export interface Part {
  kind: 'word' | 'sign'
  text: string
  place: Place
}

/** What Markdown marks within a line. */
export interface Mark {
  kind: 'bold' | 'italic' | 'html' | 'link'
  text: string
  place: Place
}

/** A comment `<!-- allow rule: reason -->` in the file. */
export interface Allowance {
  rule: string
  reason: string
  place: Place
}

/** A block's lines in the file, from 1: the first and the last. */
export interface Stretch {
  first: number
  last: number
}
