import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Fonts, archives and Pagefind's own files are compressed already; a host sends them as they are. */
const compressible = new Set(['.html', '.css', '.js', '.json', '.svg'])

/** What a plain static host sends for a file: gzip at its usual level 6 for text, all else as it is. */
export function asSent(name: string, bytes: Uint8Array): Uint8Array {
  return compressible.has(extname(name) || '.html') ? gzipSync(bytes, { level: 6 }) : bytes
}

/**
 * Serves a built site's folder on loopback as a plain static host does; gives its address and how to stop it.
 * `delayOf` says how long the host delays a file, in ms.
 */
export async function plainHost(
  folder: string,
  delayOf: (file: string) => number = () => 0,
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://host').pathname)
    const place = join(folder, path)
    const file = path.endsWith('/') ? join(place, 'index.html') : place
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const bytes = readFileSync(file)
    const sent = asSent(file, bytes)
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': sent.length,
      ...(sent === bytes ? {} : { 'content-encoding': 'gzip' }),
    })
    setTimeout(() => response.end(sent), delayOf(file))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
