import type { CheerioAPI } from 'cheerio'
import { hasChildren, isTag, isText } from 'domhandler'
import type { AnyNode } from 'domhandler'
import { editionOf } from '../content/editions.ts'
import type { LeafletPlace } from '../content/editions.ts'
import type { Facts, Organisation } from '../content/data/index.ts'
import { hashOf } from '../cache/store.ts'
import { lostWords } from '../content/whole/index.ts'
import type { Finding } from '../findings/finding.ts'
import type { Speaker } from '../languages/language.ts'
import type { BuiltPage } from '../site/built-pages.ts'

/** What the plugin adds to a leaflet's own words. */
const ofPlugin = '.ways, .way-back, .limit-label, .meaning, sup[data-pagefind-ignore]'

/** What the comparison needs of a site. */
export interface Compared {
  /** The files of the editions, with their contents. */
  editions: { file: string; contents: string }[]
  place: LeafletPlace
  facts: Facts
  organisation: Organisation
  /** Gives what says texts in the language of a leaflet's file. */
  speaker: (file: string) => Speaker
}

/** Gives a function that compares a leaflet's file with its page, and gives the words that the page lost; of another page none. */
export function wholePage({
  editions,
  place,
  speaker,
  ...data
}: Compared): (page: BuiltPage) => Finding[] {
  const byPath = new Map(
    editions.flatMap(({ file, contents }) => {
      const edition = editionOf(file, place)
      return edition
        ? [[edition.url.slice(1), { file, contents, kind: edition.kind, speaker: speaker(file) }]]
        : []
    }),
  )
  return (page) => {
    const written = byPath.get(page.path)
    if (!written) return []
    return page.find({
      // Functions are left out; what they say in its language is in strings.
      name: `words lost of ${hashOf(JSON.stringify([written, data]))}`,
      find: (document) => lostWords(written, textOf(document), data),
    })
  }
}

/** The words of a leaflet's text, with descriptions of pictures where the pictures are; of all its main part in another layout. */
function textOf(document: CheerioAPI): string {
  const own = document('main .text').first()
  const added = new Set(
    document(ofPlugin)
      .toArray()
      .map((one): AnyNode => one),
  )
  return (own.length > 0 ? own : document('main, body').first()).toArray().map(read).join('')

  function read(node: AnyNode): string {
    if (isText(node)) return node.data
    if (added.has(node) || !hasChildren(node)) return ''
    if (isTag(node) && node.name === 'img') return node.attribs['alt'] ?? ''
    return isTag(node) && unread.has(node.name) ? '' : node.children.map(read).join('')
  }
}

const unread = new Set(['script', 'style', 'template', 'svg'])
