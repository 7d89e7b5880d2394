import {
  HeadingLevel,
  ImageRun,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ILevelsOptions, INumberingOptions, IParagraphOptions } from 'docx'
import { directionOf } from '../../languages/direction.ts'
import type { Block, Cell } from './block.ts'
import { InlineWriter } from './inline.ts'
import type { Wanted } from './wanted.ts'

type Child = Paragraph | Table

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

const bullets = ['•', '–', '•', '–', '•', '–', '•', '–', '•']

/** Writes blocks as paragraphs and tables, and knows the lists and pictures that it has written. */
export class BlockWriter {
  readonly #wanted: Wanted
  readonly #inline: InlineWriter
  readonly #lists: { reference: string; levels: ILevelsOptions[] }[] = []
  readonly #rightToLeft: boolean
  #picture = 0

  constructor(wanted: Wanted) {
    this.#wanted = wanted
    this.#inline = new InlineWriter(wanted.contract, wanted.blocks)
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
        children: [this.#inline.text(text)],
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

  #block(block: Block, within: { list?: ListPlace; style?: string }): Child[] {
    switch (block.kind) {
      case 'heading':
        return [
          this.#paragraph({
            heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_6,
            children: this.#inline.marked(block.ids, this.#inline.pieces(block.pieces)),
          }),
        ]
      case 'paragraph':
        return [
          this.#paragraph({
            ...styleOf(within.style ?? block.style),
            ...inList(within.list),
            children: this.#inline.marked(block.ids, this.#inline.pieces(block.pieces)),
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
    return this.#paragraph({ style: 'Picture', children: this.#inline.marked(block.ids, [image]) })
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
              children: this.#inline.pieces(caption),
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
    const mark = this.#inline.marked(ids, [])
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
