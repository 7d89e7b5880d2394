import type { Edition } from '../shared/editions.ts'
import type { Finding } from '../shared/finding.ts'
import type { Sheet } from './paper/sheet.ts'
import type { PageFacts } from './pdf/facts.ts'

/** What a machine makes of an edition's page: the contract that every format keeps. */
export interface Format {
  /** Its name in `data-format`, on the page and in style sheets. */
  name: string
  /** The edition that it is made from. */
  edition: Edition['kind']
  /** What people call it, like "Large print". */
  label: string
  /** What it is for, in a few plain words. */
  purpose: string
  /** What its file's name adds to the leaflet's: `-large-print`. */
  suffix: string
  extension: string
  /** Its media type. */
  type: string
  /** The kind of file in a word that people know: PDF. */
  kind: string
  paper: Paper
  /** How many pages its readers can be asked to read; as many as there are unless told. */
  pages?: PageBudget
  /** Says how much it is, where that is not its number of pages: `4 sheets of A4` for 14 pages. */
  extent?: (pages: number) => string
  /** The last step of a format that is for printing only: its file has no tags, and alone does not claim PDF/UA. */
  forPrintingOnly?: Imposition
}

/** Lays the pages of a finished, checked PDF out on larger sheets, and gives the bytes of the new file. */
export type Imposition = (bytes: Uint8Array, page: PageFacts) => Promise<Uint8Array>

/** From how many pages on a person should think about it, and from how many on it is refused; and who says so. */
export interface PageBudget {
  warnFrom: number
  refuseFrom: number
  sources: string
}

/** How a printed format looks. */
export interface Paper {
  sheet: Sheet
  /** Size of everything that is read, in pt. */
  textSize: number
  /** Which of the organisation's details stand at the foot of every page. */
  footer: 'whole' | 'short'
  /** Whether its contents say on which page each part begins: in each `[data-page-of="id"]` that paper shows. */
  numberedContents?: boolean
}

/** What was made of a page: its file under the site's folder, and its true figures. */
export interface Made {
  file: string
  format: string
  /** The pages that are read, each compared with the web page. */
  pages: number
  /** How much it is, in words for people: `9 pages`, `4 sheets of A4`. */
  extent: string
  bytes: number
  /** ms */
  time: number
  /** What is wrong with it that only the finished file shows. */
  findings: Finding[]
}

/** Gives the address of an edition's format, from the site's root. */
export function formatUrl({ folder, slug }: Edition, { suffix, extension }: Format): string {
  return `${folder}${slug}${suffix}.${extension}`
}
