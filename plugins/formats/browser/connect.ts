import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import { inShort } from './find.ts'

/** How long a browser elsewhere may take to answer at first, in ms. */
const patience = 30_000

/**
 * Connects to a browser that speaks the DevTools protocol, at an address that begins with `ws:` or `wss:`, or with `http:` or `https:`
 * where the browser tells its own. Throws an Error that says why it cannot.
 */
export async function connect(endpoint: string): Promise<Browser> {
  const { protocol } = URL.canParse(endpoint) ? new URL(endpoint) : { protocol: '' }
  if (!/^(ws|http)s?:$/.test(protocol))
    throw new Error('this is not the address of a browser; write one like ws://localhost:3000')
  const address = protocol.startsWith('ws')
    ? { browserWSEndpoint: endpoint }
    : { browserURL: endpoint }
  const connected = puppeteer.connect({ ...address, downloadBehavior: { policy: 'deny' } })
  let late: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    late = setTimeout(() => {
      reject(new Error(`it has not answered for ${patience / 1000} s`))
      // Whoever answers later is not needed any more.
      void connected.then((browser) => browser.disconnect()).catch(() => undefined)
    }, patience)
  })
  return Promise.race([connected, silence]).finally(() => {
    clearTimeout(late)
  })
}

/** An address without what may be a secret: a name and password, and what comes after a question mark. */
export function nameOf(endpoint: string): string {
  if (!URL.canParse(endpoint)) return `"${endpoint}"`
  const { protocol, host, pathname } = new URL(endpoint)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}

/** Says why there is no connection: a socket's failure is an event that carries the error, and fetch hides it in the cause. */
export function reasonOf(cause: unknown): string {
  const { message, error } = cause as { message?: string; error?: unknown }
  const inner = (cause as { cause?: unknown }).cause ?? error
  const own = inShort(typeof message === 'string' && message !== '' ? new Error(message) : cause)
  const below = inner instanceof Error ? reasonOf(inner) : ''
  return below === '' || own === below ? own : `${own}: ${below}`
}
