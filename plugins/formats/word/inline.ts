import { Bookmark, CarriageReturn, ExternalHyperlink, InternalHyperlink, TextRun } from 'docx'
import type { ParagraphChild } from 'docx'
import { directionOf } from '../../languages/direction.ts'
import { targetOf } from '../document/links.ts'
import type { PageContract } from '../../site/page-contract.ts'
import { idsOf } from './block.ts'
import type { Block, Piece } from './block.ts'

/** Writes what is within paragraphs: runs of text, links, and the places that they go to. */
export class InlineWriter {
  readonly #contract: PageContract
  readonly #bookmarks: Map<string, string>

  /** `blocks` are all of the document. */
  constructor(contract: PageContract, blocks: Block[]) {
    this.#contract = contract
    // Word's names of bookmarks are short, and in plain letters.
    const ids = [...new Set(idsOf(blocks))]
    this.#bookmarks = new Map(ids.map((id, index) => [id, `place${index + 1}`]))
  }

  /** Gives a text in the language of the page. */
  text(text: string): TextRun {
    return this.#run({ ...plain, text, language: this.#contract.language })
  }

  /** Gives what links to some ids go to. The first place has the words, and others of the same words come before them. */
  marked(ids: string[], children: ParagraphChild[]): ParagraphChild[] {
    const names = ids.flatMap((id) => this.#bookmarks.get(id) ?? [])
    const [first, ...others] = names
    if (first === undefined) return children
    return [
      ...others.map((id) => new Bookmark({ id, children: [] })),
      new Bookmark({ id: first, children }),
    ]
  }

  /** Gives links, each with all its pieces, and what is between them. */
  pieces(pieces: Piece[]): ParagraphChild[] {
    const found: ParagraphChild[] = []
    for (let at = 0; at < pieces.length;) {
      const { link } = pieces[at] as Piece
      let end = at + 1
      while (end < pieces.length && pieces[end]?.link === link) end++
      const runs = pieces.slice(at, end).map((piece) => this.#run(piece))
      found.push(...(link === undefined ? runs : this.#link(link, runs)))
      at = end
    }
    return found
  }

  #link(link: string, children: TextRun[]): ParagraphChild[] {
    const { canonical } = this.#contract
    const target = targetOf(link, canonical)
    if (!target) return children
    if ('address' in target) return [new ExternalHyperlink({ children, link: target.address })]
    const anchor = this.#bookmarks.get(target.id)
    return anchor === undefined ? children : [new InternalHyperlink({ children, anchor })]
  }

  #run({ text, isBold, isItalic, isRaised, isNumber, language, link }: Piece): TextRun {
    const style = styleOfRun({ isBold, isItalic, isRaised, isLink: link !== undefined })
    const right = !isNumber && directionOf(language) === 'rtl'
    const lines = text.split('\n')
    return new TextRun({
      children:
        lines.length > 1
          ? lines.flatMap((line, index) => (index > 0 ? [new CarriageReturn(), line] : [line]))
          : [text],
      ...(style === undefined ? {} : { style }),
      ...(right ? { rightToLeft: true } : {}),
      ...(language === this.#contract.language
        ? {}
        : { language: right ? { value: language, bidirectional: language } : { value: language } }),
    })
  }
}

function styleOfRun(run: {
  isBold: boolean
  isItalic: boolean
  isRaised: boolean
  isLink: boolean
}): string | undefined {
  if (run.isLink) return run.isBold ? 'StrongLink' : 'Hyperlink'
  if (run.isRaised) return 'Raised'
  if (run.isBold) return 'Strong'
  return run.isItalic ? 'Emphasis' : undefined
}

const plain = { isBold: false, isItalic: false, isRaised: false, isNumber: false }
