import type { PageContract } from '../../site/page-contract.ts'
import type { Block } from './block.ts'
import type { Sizes } from './styles.ts'

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

/** A picture as it is in the document: a PNG, and its size in px of the page. */
export interface DrawnPicture {
  bytes: Uint8Array
  width: number
  height: number
}
