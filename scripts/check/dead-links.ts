import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagePrefix } from '../../plugins/site/page-contract.ts'
import type { BuiltPage } from '../../plugins/site/built-pages.ts'
import type { Finding } from '../../plugins/index.ts'
import { addressesInScript, addressesInStyles } from './addresses.ts'
import type { Address } from './addresses.ts'
import type { CheckedSite } from './check.ts'
import { targetsOf } from './link-targets.ts'
import type { Wrong } from './link-targets.ts'
import { readLinks } from './links-of-page.ts'
import { placesOfLink } from './place-of-link.ts'

/** What else is known of a site whose links are checked. */
export interface LinkOptions {
  /** The paths of the pages that are left out as drafts. */
  drafts?: string[]
  sourceOf?: ((path: string) => string | undefined) | undefined
}

/** A link that leads nowhere, and the page that has it. */
interface Broken {
  page: BuiltPage
  link: Address
  wrong: Pick<Finding, 'what' | 'remedy'>
}

/**
 * Gives what our pages link to on the site, or show or load from it, and is not there: pages, places on them, pictures, styles,
 * scripts. Formats may be made later. A finding names the place where somebody wrote the link; one that several pages have
 * from their layout is named once.
 */
export function deadLinks(
  site: CheckedSite,
  { drafts = [], sourceOf }: LinkOptions = {},
): Finding[] {
  const wrongAt = targetsOf(site)
  const inFiles = addressesInFiles(site.folder)
  const unsound = site.unsound ?? []
  const broken = [...site.ours, ...unsound].flatMap((page) => {
    if (!URL.canParse(page.contract.canonical)) return []
    const { addresses: own, later } = readLinks(page)
    const all = [...own, ...inFiles(page, own)]
    const addresses = new Map(all.map((link) => [link.address, link]))
    return [...addresses.values()].flatMap((link): Broken[] => {
      // What else such a page lacks may come of the mistakes in its text.
      if (later.has(link.address) || (unsound.includes(page) && link.of !== 'link')) return []
      const wrong = whatIsWrong(link, page)
      return wrong ? [{ page, link, wrong }] : []
    })
  })
  // A list of leaflets shows their pictures too.
  const known = new Set(
    unsound.flatMap((page) => readLinks(page).addresses).map(({ address }) => address),
  )
  return eachOnce(
    broken.filter(({ page, link }) => unsound.includes(page) || !known.has(link.address)),
    sourceOf,
  )

  function whatIsWrong(
    link: Address,
    { path: own, contract: { canonical } }: BuiltPage,
  ): Broken['wrong'] | undefined {
    const { address } = link
    if (!URL.canParse(address, canonical))
      return wrongLink(link, 'is not a web address', 'Check how it is written.')
    const url = new URL(address, canonical)
    const [origin, prefix] = [new URL(canonical).origin, pagePrefix(canonical, own)]
    if (url.origin !== origin) return undefined
    // A server shows it at any address that is not there.
    if (own === '404.html' && !/^(?:[/#]|[a-z]+:)/i.test(address) && address !== '')
      return wrongLink(
        link,
        'works only from some addresses, and this page is shown at any',
        'Begin the address with a slash.',
      )
    if (!url.pathname.startsWith(prefix)) return broke(link, undefined)
    const [path, fragment] = [url.pathname.slice(prefix.length), url.hash.slice(1)].map(decoded)
    if (path === undefined || fragment === undefined)
      return wrongLink(link, 'has a percent sign that means nothing', 'Write it as %25.')
    if (site.missing?.some((page) => path === page || (page !== '' && path.startsWith(page))))
      return undefined
    const wrong = wrongAt(path, fragment)
    if (!wrong) return undefined
    return drafts.some((draft) => path.startsWith(draft))
      ? {
          what: `The link to ${address} is broken, because that is a draft.`,
          remedy: 'Publish the draft by deleting "draft: true" in its head, or remove the link.',
        }
      : broke(link, wrong)
  }
}

function broke(link: Address, wrong: Wrong): Broken['wrong'] {
  const meant = wrong?.meant === undefined ? '' : ` Did you mean "${wrong.meant}"?`
  if (wrong?.why === 'capitals')
    return wrongLink(link, 'is broken', `Capital letters count: write ${wrong.meant ?? ''}.`)
  return link.of === 'link'
    ? wrongLink(
        link,
        wrong?.why === 'no such place' ? 'is broken: the page has no such place' : 'is broken',
        `Correct the address, or create what it should link to.${meant}`,
      )
    : wrongLink(link, 'does not exist', `Correct its name, or put it there.${meant}`)
}

function wrongLink({ address, of }: Address, what: string, remedy: string): Broken['wrong'] {
  const written = readable(address)
  return { what: `The ${of}${of === 'link' ? ' to' : ''} ${written} ${what}.`, remedy }
}

/** An address with its letters, as somebody has typed it, where it has any. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/**
 * Gives a function that gives the addresses in the style sheets and scripts of the site that a page loads, as they would be on the
 * page. Each file is read once: most pages load the same ones.
 */
function addressesInFiles(folder: string): (page: BuiltPage, own: Address[]) => Address[] {
  const known = new Map<string, string[]>()
  const addressesIn = (file: string, of: Address['of']) => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    return of === 'script' ? addressesInScript(text) : addressesInStyles(text)
  }
  return (page, own) => {
    const { canonical } = page.contract
    const prefix = pagePrefix(canonical, page.path)
    return own
      .filter(({ of }) => of === 'style sheet' || of === 'script')
      .flatMap(({ address, of }) => {
        if (!URL.canParse(address, canonical)) return []
        const url = new URL(address, canonical)
        const path = decoded(url.pathname.slice(prefix.length))
        if (url.origin !== new URL(canonical).origin || !path) return []
        const file = join(folder, path)
        const found = known.get(`${of} ${file}`) ?? addressesIn(file, of)
        known.set(`${of} ${file}`, found)
        return found.map((one): Address => {
          const there = URL.canParse(one, url.href) ? new URL(one, url.href) : undefined
          const inSite = there?.origin === url.origin ? there.pathname + there.hash : one
          return { address: inSite, of: of === 'script' ? 'script' : 'file', words: '' }
        })
      })
  }
}

/** What no file of a leaflet has is in the layout, on many pages. */
function eachOnce(broken: Broken[], sourceOf: LinkOptions['sourceOf']): Finding[] {
  const inLayout = new Map<string, Broken[]>()
  const found = broken.flatMap((one): Finding[] => {
    const { page, link, wrong } = one
    const source = sourceOf?.(page.path)
    const places = source?.endsWith('.md') ? placesOfLink(source, link.address, link.words) : []
    if (places.length > 0) return places.map((place) => ({ ...place, ...wrong }))
    inLayout.set(link.address, [...(inLayout.get(link.address) ?? []), one])
    return []
  })
  const shared = [...inLayout.values()].flatMap((all): Finding[] => {
    const [first] = all
    if (!first) return []
    const { page, wrong } = first
    const file = sourceOf?.(page.path) ?? page.file
    const others = all.length - 1
    const also = `, here and on ${others} other ${others === 1 ? 'page' : 'pages'}.`
    return [{ file, ...wrong, what: others > 0 ? wrong.what.replace(/\.$/, also) : wrong.what }]
  })
  return [...found, ...shared]
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
