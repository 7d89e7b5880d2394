import { Packer } from 'docx'
import type { Document } from 'docx'
import { unzipSync } from 'fflate'
import { zipOf } from '../document/zip.ts'

/**
 * Gives the bytes of a document that was last changed on an ISO day (ECMA-376). The library writes the time at which it runs
 * and ids by chance; here they are of that day, and numbers, so that the same document has the same bytes.
 */
export async function pack(document: Document, modified: string): Promise<Uint8Array> {
  const files = Object.entries(unzipSync(new Uint8Array(await Packer.toBuffer(document))))
  const texts = new Map(
    files.filter(([name]) => isText(name)).map(([name, bytes]) => [name, decode(bytes)]),
  )
  const rename = renames(texts)
  const packed = new Map<string, Uint8Array>()
  for (const [name, bytes] of files) {
    const text = texts.get(name)
    packed.set(
      rename(name),
      text === undefined ? bytes : encode(rename(numbered(dated(text, modified)))),
    )
  }
  return zipOf(packed)
}

const isText = (name: string): boolean => /\.(?:xml|rels)$/.test(name)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The times of the document's own properties (ISO 29500-2, 11). */
const dated = (text: string, modified: string): string =>
  text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${modified}T12:00:00Z`)

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
const madeUp = /\brId[\w-]{8,}\b|(?<=media\/)[\w-]{8,}(?=\.png)/g

/** Gives what puts numbers in the place of made-up ids, in the order in which the files have them. */
function renames(texts: Map<string, string>): (text: string) => string {
  const numbers = new Map<string, string>()
  for (const name of [...texts.keys()].sort())
    for (const [id] of (texts.get(name) ?? '').matchAll(madeUp))
      if (!numbers.has(id))
        numbers.set(id, `${id.startsWith('rId') ? 'rIdLink' : 'picture'}${numbers.size + 1}`)
  return (text) => text.replace(madeUp, (id) => numbers.get(id) ?? id)
}
