import { words } from '../../../text/index.ts'

/**
 * What a person hears who is read a document: its words in order, and around them the tags that carry meaning,
 * `<H2>` and `</H2>`. A change of language stands before its first word as `<lang tr>`; a picture is `<Figure A cat>`.
 * Paragraphs that follow one another are not told apart, and one that holds only pictures is not told at all.
 */
export type Reading = string[]

/** The roles that a reading tells. */
export const told = new Set(
  'P H1 H2 H3 H4 H5 H6 L LI Link Figure Table Caption TR TH TD BlockQuote'.split(' '),
)

/** Tells a tag of a reading from a word. */
export const isTag = (token: string): boolean => /^<.*>$/su.test(token)

const isFigure = (token: string) => token.startsWith('<Figure ')

/** Writes a reading down piece by piece. */
export class Reader {
  readonly #tokens: Reading = []
  #language: string
  #text = ''

  /** `language` is the document's own. */
  constructor(language: string) {
    this.#language = language
  }

  /** A piece of text; pieces without a break between them may be parts of one word. */
  text(piece: string, language: string): void {
    if (language !== this.#language && piece.trim() !== '') {
      this.#endText()
      this.#tokens.push(`<lang ${language}>`)
      this.#language = language
    }
    this.#text += piece
  }

  /** The end of a line or a block: no word goes on behind it. */
  break(): void {
    this.#text += '\n'
  }

  open(role: string): void {
    this.#endText()
    this.#tokens.push(`<${role}>`)
  }

  close(role: string): void {
    this.#endText()
    const start = this.#tokens.lastIndexOf(`<${role}>`)
    const held = this.#tokens.slice(start + 1)
    if (role === 'P' && held.every(isFigure)) this.#tokens.splice(start, 1)
    else this.#tokens.push(`</${role}>`)
  }

  figure(alt: string): void {
    this.#endText()
    this.#tokens.push(`<Figure ${words(alt).join(' ')}>`)
  }

  end(): Reading {
    this.#endText()
    return this.#tokens.filter(
      (token, at, all) =>
        !(token === '</P>' && all[at + 1] === '<P>') &&
        !(token === '<P>' && all[at - 1] === '</P>'),
    )
  }

  #endText(): void {
    this.#tokens.push(...words(this.#text))
    this.#text = ''
  }
}
