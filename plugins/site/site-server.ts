import { createServer } from 'node:http'
import sirv from 'sirv'

/** A site served on loopback: its address with the path prefix, and how to stop it. */
export interface SiteServer {
  address: string
  close(): Promise<void>
}

/** Serves a built site's folder on loopback, at a free port, under a path prefix that starts and ends with a slash. */
export async function serveSite(folder: string, prefix = '/'): Promise<SiteServer> {
  const files = sirv(folder, { dev: true })
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
