import { load } from 'cheerio'
import { decoded } from '../../../plugins/content/decoded.ts'

/** What came of opening a web address. */
export type Answer =
  | { kind: 'opens' }
  /** It has moved for good, and opens at the new address. */
  | { kind: 'moved'; to: string }
  /** The page opens, but has no such place. */
  | { kind: 'no such place' }
  | { kind: 'gone'; status: number }
  /** The site does not let programs in; a browser may show the page. */
  | { kind: 'refuses programs'; status: number }
  | { kind: 'fails'; status: number }
  | { kind: 'certificate'; why: string }
  | { kind: 'no such site' }
  | { kind: 'no answer'; why: string }
  | { kind: 'turns in circles' }

/** How addresses are opened. */
export interface OpenOptions {
  /** How long one answer may take, in ms. */
  patience?: number
  /** How often an address may send on to another. */
  most?: number
}

const permanent = [301, 308]
const temporary = [302, 303, 307]
const headers = {
  'user-agent': 'Mozilla/5.0 (compatible; Everyleaf checks its links)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
}

/** Opens a web address as a reader's browser would, redirects and the place on the page included, and says what came of it. */
export async function openAddress(
  address: string,
  { patience = 20_000, most = 10 }: OpenOptions = {},
): Promise<Answer> {
  let at = address
  let lasting: string | undefined
  let isLasting = true
  const seen = new Set<string>()
  for (let hops = 0; hops <= most; hops++) {
    if (seen.has(at)) return { kind: 'turns in circles' }
    seen.add(at)
    const response = await ask(at, patience)
    if ('kind' in response) return response
    const { status } = response
    const to = response.headers.get('location')
    if (to !== null && URL.canParse(to, at) && [...permanent, ...temporary].includes(status)) {
      await response.body?.cancel()
      const hash = new URL(at).hash
      const next = new URL(to, at)
      // A browser keeps the place on the page when it is sent on.
      if (next.hash === '') next.hash = hash
      at = next.href
      // What moved for good before it is sent on for now is at the last address that lasts.
      isLasting &&= permanent.includes(status)
      if (isLasting) lasting = at
      continue
    }
    const wrong = wrongStatus(status)
    if (wrong) {
      await response.body?.cancel()
      return wrong
    }
    if (!(await hasPlace(response, new URL(at).hash))) return { kind: 'no such place' }
    return lasting === undefined || lasting === new URL(address).href
      ? { kind: 'opens' }
      : { kind: 'moved', to: lasting }
  }
  return { kind: 'turns in circles' }
}

async function ask(address: string, patience: number): Promise<Response | Answer> {
  try {
    const signal = AbortSignal.timeout(patience)
    return await fetch(address, { headers, redirect: 'manual', signal })
  } catch (error) {
    return whyNot(error)
  }
}

/** Says why nothing was answered, from the error of `fetch`. */
export function whyNot(error: unknown): Answer {
  const { name, message, cause } = error as Error
  const { code = '', message: detail = message } = (cause ?? {}) as {
    code?: string
    message?: string
  }
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return { kind: 'no answer', why: 'in time' }
  if (code === 'ENOTFOUND') return { kind: 'no such site' }
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) return { kind: 'certificate', why: code }
  return { kind: 'no answer', why: code === '' ? detail : code }
}

function wrongStatus(status: number): Answer | undefined {
  if (status < 400) return undefined
  if ([401, 403, 405, 406, 429, 451].includes(status)) return { kind: 'refuses programs', status }
  return status >= 500 ? { kind: 'fails', status } : { kind: 'gone', status }
}

/** Whether a page has the place that an address names; of other files, nobody knows. */
async function hasPlace(response: Response, hash: string): Promise<boolean> {
  const type = response.headers.get('content-type') ?? ''
  const place = hash.slice(1)
  if (place === '' || place.startsWith(':~:') || place === 'top' || !type.includes('html')) {
    await response.body?.cancel()
    return true
  }
  const page = load(await response.text())
  const wanted = [place, decoded(place)]
  return page('[id], [name]')
    .toArray()
    .some((element) =>
      [page(element).attr('id'), page(element).attr('name')].some(
        (name) => name !== undefined && wanted.includes(name),
      ),
    )
}
