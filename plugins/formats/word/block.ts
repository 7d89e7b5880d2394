/** A piece of text of one look, or the end of a line. */
export interface Piece {
  text: string
  isBold: boolean
  isItalic: boolean
  isRaised: boolean
  /** Whether it is a number or an address, which is read from the left among words from the right too. */
  isNumber: boolean
  language: string
  /** The address that it links to; one of the page itself is `#` and an id. */
  link?: string
}

/** A picture among the text: its `src`, the words for it, and its width and height on the page in px. */
export interface Picture {
  source: string
  alt: string
  width: number
  height: number
}

/** What a document is made of. `ids` are those that links can go to. */
export type Block = { ids: string[]; language: string } & (
  | { kind: 'heading'; level: number; pieces: Piece[] }
  | { kind: 'paragraph'; style: Style; pieces: Piece[] }
  | { kind: 'picture'; style: Style; picture: Picture }
  | { kind: 'list'; isNumbered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; caption: Piece[]; rows: { isHead: boolean; cells: Cell[] }[] }
)

/** A cell of a table. */
export interface Cell {
  isHead: boolean
  columns: number
  rows: number
  blocks: Block[]
}

/** What a paragraph is, by its name among the styles. */
export type Style =
  | 'Normal'
  | 'Quote'
  | 'QuoteSource'
  | 'TimeLimit'
  | 'TimeLimitLabel'
  | 'Notice'
  | 'Meaning'
  | 'Code'

/** Gives the ids of blocks in order, those within lists and tables too. */
export function idsOf(blocks: Block[]): string[] {
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
