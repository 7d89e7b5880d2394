import type { IncomingMessage } from 'node:http'

/** The names that this machine has for itself; a page elsewhere may have given its own name our address. */
const ownNames = ['localhost', '127.0.0.1', '[::1]']

/** An answer to a request that is not for our server, in words for people. */
export interface Refusal {
  status: number
  what: string
}

/** Gives why a request is refused; undefined if it is one that a browser on this machine makes of the site. */
export function refusalOf(
  request: Pick<IncomingMessage, 'headers' | 'method' | 'url'>,
): Refusal | undefined {
  const { host, origin } = request.headers
  if (!isOwn(`http://${host ?? ''}`))
    return { status: 403, what: 'This server is for this computer alone: open http://localhost.' }
  if (origin !== undefined && !isOwn(origin))
    return { status: 403, what: 'Pages of other sites may not ask this server.' }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, what: 'This server only shows pages.' }
  if (!isPath(request.url ?? ''))
    return { status: 400, what: 'This address cannot be read. Check how it is written.' }
  return undefined
}

const isOwn = (address: string): boolean =>
  URL.canParse(address) && ownNames.includes(new URL(address).hostname)

/** Whether an address can be one of the site: it stays in the site's folder, and each of its codes is a character. */
function isPath(url: string): boolean {
  if (!url.startsWith('/')) return false
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/su, ''))
    return !path.includes('\0') && !path.split(/[/\\]/u).includes('..')
  } catch {
    return false
  }
}
