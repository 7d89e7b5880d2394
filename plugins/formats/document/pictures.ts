import type { CheerioAPI } from 'cheerio'
import { pathBelow } from '../../site/site-server.ts'

/** A picture of a page, as its file is: each file once, whatever shows it. */
export interface PictureFile {
  bytes: Uint8Array
  /** Its media type: `image/svg+xml`. */
  type: string
}

/** The pictures of a page by their `src`, and the paths on the site of those that are files of their own. */
export interface PictureFiles {
  files: Map<string, PictureFile>
  loaded: string[]
}

/**
 * Reads the pictures of a page: those that are in the page itself, and those on the site that is served at an address; `at` is
 * the page's own address there. Throws an Error where there is no such file.
 */
export async function readPictures(
  page: CheerioAPI,
  { at, server }: { at: string; server: string },
): Promise<PictureFiles> {
  const files = new Map<string, PictureFile>()
  const loaded: string[] = []
  const sources = page('img[src]')
    .toArray()
    .map((image) => page(image).attr('src') ?? '')
  for (const source of new Set(sources)) {
    const address = new URL(source, at).href
    // Data URLs too (RFC 2397).
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`The picture ${source} gives status ${answer.status}.`)
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';')
    files.set(source, { bytes: new Uint8Array(await answer.arrayBuffer()), type: type.trim() })
    const path = pathBelow(server, address)
    if (path !== undefined) loaded.push(path)
  }
  return { files, loaded }
}
