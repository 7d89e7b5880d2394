import { Packer } from 'docx'
import type { Document } from 'docx'
import { unzipSync } from 'fflate'
import { withoutBarred } from '../document/barred.ts'
import { isIsoDay } from '../../languages/dates.ts'
import { zipOf } from '../document/zip.ts'

/**
 * Gives the bytes of a document that was last changed on an ISO day (ECMA-376). The library writes the time at which it runs
 * and ids by chance; here they are of that day, and numbers, so that the same document has the same bytes.
 */
export async function pack(document: Document, modified: string): Promise<Uint8Array> {
  const packed = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  // A folder is no part of a document.
  const files = Object.entries(packed).filter(([name]) => !name.endsWith('/'))
  const texts = new Map(
    files.filter(([name]) => isText(name)).map(([name, bytes]) => [name, decode(bytes)]),
  )
  const rename = renames(texts)
  const renamed = new Map<string, Uint8Array>()
  for (const [name, bytes] of files) {
    const text = texts.get(name)
    renamed.set(
      rename(name),
      text === undefined ? bytes : encode(withoutBarred(rename(numbered(dated(text, modified))))),
    )
  }
  return zipOf(renamed)
}

const isText = (name: string): boolean => /\.(?:xml|rels)$/.test(name)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The times of the document's own properties (ISO 29500-2, 11); none where there is no day, for Word opens no file with a wrong one. */
function dated(text: string, modified: string): string {
  const time = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/[^>]*>)/g
  return text.replace(time, isIsoDay(modified) ? `$1${modified}T12:00:00Z$2` : '')
}

/** Numbers that go on from one document to the next: those of bookmarks, and of pictures. */
const counted = [
  /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g,
  /(<(?:wp:docPr|pic:cNvPr)\b[^>]*? id=")(\d+)/g,
]

/** Gives a part of a document with such numbers from 1 on; those that were the same still are. */
function numbered(text: string): string {
  return counted.reduce((before, pattern) => {
    const numbers = new Map<string, number>()
    return before.replace(pattern, (_, start: string, old: string) => {
      const number = numbers.get(old) ?? numbers.size + 1
      numbers.set(old, number)
      return `${start}${number}`
    })
  }, text)
}

/** What the library makes up: ids of links and names of pictures. */
const madeUp = /(?<=")rId[\w-]{8,}(?=")|(?<=media\/)[\w-]{8,}(?=\.png)/g

/** Gives what puts numbers in the place of made-up ids, in the order in which the files have them. */
function renames(texts: Map<string, string>): (text: string) => string {
  const numbers = new Map<string, string>()
  for (const name of [...texts.keys()].sort())
    for (const [id] of (texts.get(name) ?? '').matchAll(madeUp))
      if (!numbers.has(id))
        numbers.set(id, `${id.startsWith('rId') ? 'rIdLink' : 'picture'}${numbers.size + 1}`)
  return (text) => text.replace(madeUp, (id) => numbers.get(id) ?? id)
}
