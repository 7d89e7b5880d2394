import { words } from '../../../languages/words.ts'

/**
 * What a person hears who is read a document: its words in order, and around them the tags that carry meaning,
 * `<H2>` and `</H2>`. A change of language comes before its first word as `<lang tr>`; a picture is `<Figure A cat>`.
 * Where a link or a language begins or ends within a word, `<joined>` says so: everywhere else white space is between.
 * Paragraphs that follow one another are not told apart, and one that holds only pictures is not told at all.
 */
export type Reading = string[]

/** The roles that a reading tells. */
export const told = new Set(
  'P H1 H2 H3 H4 H5 H6 L LI Link Figure Table Caption TR TH TD BlockQuote'.split(' '),
)

/** Tells a tag of a reading from a word. */
export const isTag = (token: string): boolean => /^<.*>$/su.test(token)

/** The roles that are told and are within a line of text. */
const inLine = new Set(['Link'])

const isFigure = (token: string) => token.startsWith('<Figure ')

/** Letters that are drawn as one, such as ﬁ, which a text may have too (Unicode, Alphabetic Presentation Forms). */
const ligature = /[\uFB00-\uFB06]/g

/** Writes a text with the letters of its ligatures, as it is read. */
export const spelt = (text: string): string =>
  text.replace(ligature, (one) => one.normalize('NFKC'))

/** Writes a reading down piece by piece. */
export class Reader {
  readonly #tokens: Reading = []
  #language: string
  #text = ''
  /** Whether what was read last is part of a word, which goes on if no white space comes next. */
  #inWord = false

  /** `language` is the document's own. */
  constructor(language: string) {
    this.#language = language
  }

  /** A piece of text; pieces without a break between them may be parts of one word. */
  text(piece: string, language: string): void {
    if (piece === '') return
    if (language !== this.#language && piece.trim() !== '') {
      this.#endText()
      this.#tokens.push(`<lang ${language}>`)
      this.#language = language
    }
    if (this.#text === '' && this.#inWord && !/^\s/u.test(piece)) this.#tokens.push('<joined>')
    this.#text += spelt(piece)
    this.#inWord = !/\s$/u.test(piece)
  }

  /** The end of a line or a block: no word goes on behind it. */
  break(): void {
    this.#text += '\n'
    this.#inWord = false
  }

  open(role: string): void {
    this.#endText()
    if (!inLine.has(role)) this.#inWord = false
    this.#tokens.push(`<${role}>`)
  }

  close(role: string): void {
    this.#endText()
    if (!inLine.has(role)) this.#inWord = false
    const start = this.#tokens.lastIndexOf(`<${role}>`)
    const held = this.#tokens.slice(start + 1)
    if (role === 'P' && held.every(isFigure)) this.#tokens.splice(start, 1)
    else this.#tokens.push(`</${role}>`)
  }

  figure(alt: string): void {
    this.#endText()
    this.#inWord = false
    this.#tokens.push(`<Figure ${words(alt).join(' ')}>`)
  }

  end(): Reading {
    this.#endText()
    return this.#tokens
  }

  #endText(): void {
    this.#tokens.push(...words(this.#text))
    this.#text = ''
  }
}
