import type { CheerioAPI } from 'cheerio'
import { refuse } from '../pdf/faults.ts'
import type { PrintFault } from '../pdf/faults.ts'
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
 * the page's own address there. Throws a PrintFaults with all that are not there.
 */
export async function readPictures(
  page: CheerioAPI,
  { at, server }: { at: string; server: string },
): Promise<PictureFiles> {
  const files = new Map<string, PictureFile>()
  const loaded: string[] = []
  const faults: PrintFault[] = []
  const sources = page('img[src]')
    .toArray()
    .map((image) => page(image).attr('src') ?? '')
  for (const source of new Set(sources)) {
    const read = URL.canParse(source, at) ? await readPicture(new URL(source, at).href) : undefined
    if (read) files.set(source, read)
    else faults.push(missing(source, page))
    const path =
      read && !source.startsWith('data:') ? pathBelow(server, new URL(source, at).href) : undefined
    if (path !== undefined) loaded.push(path)
  }
  refuse(faults)
  return { files, loaded }
}

/** Reads what is at an address, a data URL (RFC 2397) too; undefined where no picture is. */
async function readPicture(address: string): Promise<PictureFile | undefined> {
  const answer = await fetch(address).catch(() => undefined)
  const [type = ''] = (answer?.headers.get('content-type') ?? '').split(';')
  if (!answer?.ok || !type.startsWith('image/')) return undefined
  return { bytes: new Uint8Array(await answer.arrayBuffer()), type: type.trim() }
}

function missing(source: string, page: CheerioAPI): PrintFault {
  const name = source.startsWith('data:') ? 'A picture in the page' : `The picture ${source}`
  const words = page('img')
    .toArray()
    .map((one) => page(one).attr())
    .find((one) => one?.['src'] === source)?.['alt']
  return {
    what: `${name} is not there, or is no picture.`,
    remedy: 'Check its name and its file.',
    ...(words === undefined ? {} : { words }),
  }
}
