import type { BuiltPage } from '../site/built-pages.ts'
import type { Organisation } from '../content/data/index.ts'
import type { Edition } from '../content/editions.ts'
import type { Visit } from './browser/visit.ts'
import type { Drawings } from './document/kept-drawings.ts'
import type { Speaker } from '../languages/language.ts'
import type { Finding } from '../findings/finding.ts'
import type { Reading } from './pdf/reading/reading.ts'

/** One way to read an edition: a file that is made of its page. The contract that every format keeps. */
export interface Format {
  /** Its name in `data-format`, on the page and in style sheets. */
  name: string
  /** The edition that it is made from. */
  edition: Edition['kind']
  /** What its file's name adds to the leaflet's, like `-large-print`; its extension, and its media type. */
  file: { suffix: string; extension: string; type: string }
  words: FormatWords
  /** What people want it for; to print unless told. */
  use?: Use
  /** Its icon in the list of formats, where that is not the one of its own name. */
  icon?: string
  /** The standard that each of its files claims to conform to; the site chooses the part of PDF/UA. */
  claims?: 'PDF/UA'
  /** Whether a browser makes it, though it is not for paper. */
  usesBrowser?: boolean
  /** The name of the printed format whose pages it lists, if the page asks for that one too. Then it is made only if that one can be. */
  pagesOf?: string
  /** What the style sheet of the edition's page has for it. */
  style?: (context: StyleContext) => string
  /** Makes its file. Faults of the text are part of the product, or thrown as `PrintFaults` where there can be no file. */
  make: (source: Source, tools: Tools) => Promise<Product>
}

/** What people want a way to read for: on this screen, on paper, or to have it on a device of their own. */
export type Use = 'read' | 'print' | 'keep'

/** What people are told of a format: keys of the languages' texts, or texts that are the same in all. */
export interface FormatWords {
  /** What people call it, like "Large print". */
  label: string
  /** What it is for, in a few plain words. */
  purpose: string
  /** The kind of file in a word that people know: PDF. */
  kind: string
}

/** What the style of a format may depend on. */
export interface StyleContext {
  name: string
  /** Whether it is what a reader's own print gives: the first format of its edition that has a style. */
  isFirst: boolean
  organisation: Organisation
  /** What says the words of its footer. */
  speaker: Speaker
  /** The size of the text that the site has chosen, in pt; the format's own unless it has. */
  textSize?: number | undefined
}

/** All that is known of the page that a format is made of. */
export interface Source {
  page: BuiltPage
  /** The format that is asked for. */
  format: Pick<Format, 'name' | 'words'>
  /** What was made of the page in the format of `pagesOf`; undefined where the page has none. */
  printed?: PrintedSource | undefined
}

/** A printed file, its public address, and the paths on the site of the files that its page has loaded for it. */
export interface PrintedSource extends Required<Pick<Product, 'bytes' | 'loaded'>> {
  address: string
}

/** What a format may use; each is started when the first format asks for it. */
export interface Tools {
  /** The page, open in a tab: it is loaded once for all its formats. */
  visit: Visit
  /** The address of the site on loopback, with its path prefix. */
  server: () => Promise<string>
  /** Whether the browser may be on another machine, which our server cannot be reached from. */
  isElsewhere?: boolean | undefined
  /** How long one format may take in the browser, in ms; two minutes unless told. */
  limit?: number | undefined
  /** Drawings of pictures from earlier builds; all are drawn unless told. */
  drawings?: Drawings | undefined
}

/** What a format has made of a page. */
export interface Product {
  bytes: Uint8Array
  extent: Extent
  /** The pages of paper whose words were compared. */
  pages?: number
  /** How the page reads, as this format has to carry it, and how the file reads. The build compares their words. */
  readings: { page: Reading; file: Reading }
  /** The paths on the site of the files that the page has loaded for it. */
  loaded?: string[]
  /** What is wrong with it that only the finished file shows. */
  faults?: Fault[]
}

/** How much there is to read, or to print. */
export interface Extent {
  unit: 'page' | 'sheet' | 'word'
  count: number
}

/** One thing that is wrong with a format, as its maker sees it; the build adds the file that somebody wrote, and the line. */
export interface Fault extends Pick<Finding, 'what' | 'remedy' | 'severity' | 'rule'> {
  /** Words of the page near the fault. */
  words?: string
}

/** What was made of a page: its file under the site's folder, and its true figures. */
export interface Made {
  file: string
  format: string
  extent: Extent
  /** The pages of paper whose words were compared; none where it is not for paper. */
  pages: number
  bytes: number
  /** ms */
  time: number
  /** Whether it was made before, of the same things. */
  isKept: boolean
  /** What is wrong with it that only the finished file shows. */
  findings: Finding[]
}

/** Gives the address of an edition's format, from the site's root. */
export function formatUrl(
  { folder, slug, language }: Edition,
  { file }: Pick<Format, 'file'>,
): string {
  const inLanguage = language === undefined ? '' : `-${language.toLowerCase()}`
  return `${folder}${slug}${inLanguage}${file.suffix}.${file.extension}`
}
