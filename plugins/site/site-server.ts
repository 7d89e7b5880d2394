import { createServer } from 'node:http'
import { extname } from 'node:path'
import sirv from 'sirv'

/** The media types that the server does not know itself. */
const types: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
}

/** A site served on loopback: its address with the path prefix, and how to stop it. */
export interface SiteServer {
  address: string
  close(): Promise<void>
}

/**
 * What a page may not do while a build looks at it, besides its own policy: talk to other sites, send forms, open windows and
 * dialogs, download. Files of other sites are left to whoever drives the browser, who can say which were refused.
 */
export const closedPolicy = [
  "connect-src 'self'",
  "worker-src 'none'",
  "object-src 'none'",
  'frame-src http: https:',
  "base-uri 'self'",
  "form-action 'none'",
  'sandbox allow-scripts allow-same-origin',
].join('; ')

/** Serves a built site's folder on loopback, at a free port, under a path prefix that starts and ends with a slash; with a policy for all pages if one is given. */
export async function serveSite(
  folder: string,
  prefix = '/',
  policy?: string,
): Promise<SiteServer> {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      const type = types[extname(path)]
      if (type !== undefined) response.setHeader('Content-Type', type)
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy)
    },
  })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const missing = () => {
      response.writeHead(404).end()
    }
    if (!url.startsWith(prefix)) {
      missing()
      return
    }
    request.url = `/${url.slice(prefix.length)}`
    files(request, response, missing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return {
    address: `http://127.0.0.1:${bound.port}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error)
          else resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Gives the path on the site, without a slash before it, of an address below a server's; undefined where it is not below it. */
export function pathBelow(server: string, address: string): string | undefined {
  const [{ pathname: base }, { pathname }] = [new URL(server), new URL(address)]
  if (!address.startsWith(server)) return undefined
  try {
    return decodeURIComponent(pathname.slice(base.length))
  } catch {
    return undefined
  }
}
