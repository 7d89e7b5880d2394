import type { DocumentFacts } from './facts.ts'
import type { PdfStandard } from '../../site/pdf-standard.ts'
import type { Names } from './names.ts'

/** What to print: the page's address on loopback, its public address, and the format's name. */
export interface PrintJob extends Names {
  address: string
  /** What the page says of itself in its head. */
  details: DocumentFacts
  /** Whether the browser may be on another machine. */
  isElsewhere?: boolean | undefined
  /** Whether its contents say on which page each part begins. */
  numberedContents?: boolean | undefined
  /** What the footer says of a page's number, with {page} and {pages}; `Page {page} of {pages}` unless told. */
  pageNumber?: string
  /** The part of PDF/UA that the file is to conform to; the first unless told. */
  standard?: PdfStandard
  /** How long the printing may take, in ms; two minutes unless told. */
  limit?: number | undefined
}
