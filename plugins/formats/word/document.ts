import {
  Bookmark,
  CarriageReturn,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ILevelsOptions, INumberingOptions, IParagraphOptions, ParagraphChild } from 'docx'
import { directionOf } from '../../languages/direction.ts'
import { targetOf } from '../document/links.ts'
import type { PageContract } from '../../site/page-contract.ts'
import type { Block, Cell, Piece } from './blocks.ts'
import { stylesOf } from './styles.ts'
import type { Sizes } from './styles.ts'

/** A picture as it is in the document: a PNG, its size in px of the page, and the words for it. */
export interface DrawnPicture {
  bytes: Uint8Array
  width: number
  height: number
}

/** What a document is made of. */
export interface Wanted {
  contract: PageContract
  blocks: Block[]
  /** The pictures of the blocks, in their order. */
  pictures: DrawnPicture[]
  /** The contact details for the foot of each page. */
  contacts: string[]
  /** What says which edition it was made of, and when. */
  madeOf: string
  sizes: Sizes
}

type Child = Paragraph | Table

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** A4, in twentieths of a point. */
const paper = { width: 11906, height: 16838 }
const margin = 1134

const bullets = ['•', '–', '•', '–', '•', '–', '•', '–', '•']

/** Gives the document of a page: its look is in styles alone, so that staff can change it. */
export function documentOf(wanted: Wanted): Document {
  const { contract, sizes } = wanted
  const { language, title, author, description } = contract
  const writer = new Writer(wanted)
  const children = [...writer.blocks(wanted.blocks), ...writer.text(wanted.madeOf, 'MadeOf')]
  return new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    subject: description,
    description,
    styles: stylesOf(language, sizes),
    numbering: writer.numbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: paper,
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: writer.footer() }) },
        children,
      },
    ],
  })
}

class Writer {
  readonly #wanted: Wanted
  readonly #bookmarks: Map<string, string>
  readonly #lists: { reference: string; levels: ILevelsOptions[] }[] = []
  readonly #rightToLeft: boolean
  #picture = 0

  constructor(wanted: Wanted) {
    this.#wanted = wanted
    // Word's names of bookmarks are short, and in plain letters.
    const ids = [...new Set(idsOf(wanted.blocks))]
    this.#bookmarks = new Map(ids.map((id, index) => [id, `place${index + 1}`]))
    this.#rightToLeft = directionOf(wanted.contract.language) === 'rtl'
  }

  get numbering(): INumberingOptions {
    return { config: this.#lists }
  }

  blocks(blocks: Block[], within: { list?: ListPlace; style?: string } = {}): Child[] {
    return blocks.flatMap((block, index) =>
      this.#block(
        block,
        within.list && index > 0
          ? { ...within, list: { ...within.list, isMarked: false } }
          : within,
      ),
    )
  }

  text(text: string, style: string): Paragraph[] {
    if (text === '') return []
    return [
      this.#paragraph({
        style,
        children: [this.#run({ ...plain, text, language: this.#language })],
      }),
    ]
  }

  /** The contact details, and the page's number as fields, as the language says it. */
  footer(): Paragraph[] {
    const { contacts, contract } = this.#wanted
    const numbers = contract.pageNumber
      .split(/(\{pages?\})/)
      .map((part) =>
        part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
      )
    return [
      ...this.text(contacts.join(' · '), 'Contacts'),
      this.#paragraph({
        style: 'Contacts',
        children: [new TextRun({ children: numbers, rightToLeft: this.#rightToLeft })],
      }),
    ]
  }

  get #language(): string {
    return this.#wanted.contract.language
  }

  #block(block: Block, within: { list?: ListPlace; style?: string }): Child[] {
    switch (block.kind) {
      case 'heading':
        return [
          this.#paragraph({
            heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_6,
            children: this.#marked(block.ids, this.#pieces(block.pieces)),
          }),
        ]
      case 'paragraph':
        return [
          this.#paragraph({
            ...styleOf(within.style ?? block.style),
            ...inList(within.list),
            children: this.#marked(block.ids, this.#pieces(block.pieces)),
          }),
        ]
      case 'picture':
        return [this.#pictureOf(block)]
      case 'list': {
        const level = within.list ? within.list.level + 1 : 0
        const reference = this.#list(block.isNumbered, block.start)
        return block.items.flatMap((item) =>
          this.blocks(item, { ...within, list: { reference, level, isMarked: true } }),
        )
      }
      case 'table':
        return this.#table(block)
    }
  }

  #paragraph(options: IParagraphOptions): Paragraph {
    return new Paragraph({ ...options, ...(this.#rightToLeft ? { bidirectional: true } : {}) })
  }

  #pictureOf(block: Block & { kind: 'picture' }): Paragraph {
    const drawn = this.#wanted.pictures[this.#picture++]
    if (!drawn) throw new Error(`There is no picture ${this.#picture}.`)
    const { alt } = block.picture
    const image = new ImageRun({
      type: 'png',
      data: drawn.bytes,
      transformation: { width: drawn.width, height: drawn.height },
      altText: { name: `picture ${this.#picture}`, description: alt, title: '' },
    })
    return this.#paragraph({ style: 'Picture', children: this.#marked(block.ids, [image]) })
  }

  #list(isNumbered: boolean, start: number): string {
    const reference = `list${this.#lists.length + 1}`
    const levels = bullets.map((bullet, level): ILevelsOptions => ({
      level,
      format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: isNumbered ? `%${level + 1}.` : bullet,
      start,
      style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 480 } } },
    }))
    this.#lists.push({ reference, levels })
    return reference
  }

  #table({ caption, rows, ids }: Block & { kind: 'table' }): Child[] {
    const title =
      caption.length > 0
        ? [
            this.#paragraph({
              style: 'TableCaption',
              keepNext: true,
              children: this.#pieces(caption),
            }),
          ]
        : []
    const table = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      ...(this.#rightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: rows.map(
        ({ isHead, cells }) =>
          new TableRow({
            ...(isHead ? { tableHeader: true } : {}),
            cantSplit: true,
            children: cells.map((cell) => this.#cell(cell)),
          }),
      ),
    })
    const mark = this.#marked(ids, [])
    // Word joins tables that meet.
    return [...title, table, this.#paragraph({ style: 'TableText', children: mark })]
  }

  #cell({ columns, rows, blocks }: Cell): TableCell {
    const children = this.blocks(blocks, { style: 'TableText' })
    return new TableCell({
      columnSpan: columns,
      rowSpan: rows,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: children.length > 0 ? children : [this.#paragraph({ style: 'TableText' })],
    })
  }

  /** The first place has the words, and others of the same words come before them. */
  #marked(ids: string[], children: ParagraphChild[]): ParagraphChild[] {
    const names = ids.flatMap((id) => this.#bookmarks.get(id) ?? [])
    const [first, ...others] = names
    if (first === undefined) return children
    return [
      ...others.map((id) => new Bookmark({ id, children: [] })),
      new Bookmark({ id: first, children }),
    ]
  }

  /** Links, each with all its pieces, and what is between them. */
  #pieces(pieces: Piece[]): ParagraphChild[] {
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
    const { canonical } = this.#wanted.contract
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
      ...(language === this.#language
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

/** Where a paragraph of a list is: in which list, how deep, and whether it is the first of its item. */
interface ListPlace {
  reference: string
  level: number
  isMarked: boolean
}

function inList(list: ListPlace | undefined): Partial<IParagraphOptions> {
  if (!list) return {}
  const { reference, level, isMarked } = list
  return isMarked
    ? { numbering: { reference, level }, style: 'ListParagraph' }
    : { indent: { left: 480 * (level + 1) }, style: 'ListParagraph' }
}

const styleOf = (style: string): Partial<IParagraphOptions> => (style === 'Normal' ? {} : { style })

const plain = { isBold: false, isItalic: false, isRaised: false, isNumber: false }

/** The ids of blocks, those within lists and tables too. */
function idsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => [
    ...block.ids,
    ...(block.kind === 'list' ? block.items.flatMap(idsOf) : []),
    ...(block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => idsOf(cell.blocks)))
      : []),
  ])
}

/** Gives the pictures of blocks in order, those within lists and tables too. */
export function picturesIn(blocks: Block[]): (Block & { kind: 'picture' })[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block]
    if (block.kind === 'list') return block.items.flatMap(picturesIn)
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => picturesIn(cell.blocks)))
    return []
  })
}
