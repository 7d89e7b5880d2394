import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CheerioAPI } from 'cheerio'
import { pagePrefix } from '../../plugins/site/page-contract.ts'
import type { Finding } from '../../plugins/index.ts'
import type { CheckedSite } from './check.ts'

/**
 * Gives the links, pictures and style sheets of our pages that do not exist on the site; formats may be made later. `drafts`
 * are the paths of the pages that are left out as drafts.
 */
export function deadLinks({ folder, pages, ours }: CheckedSite, drafts: string[] = []): Finding[] {
  const ids = new Map(pages.map(({ path, document }) => [path, idsOf(document)]))
  return ours.flatMap(({ file, path, document: page, contract }) => {
    const { canonical, alternates } = contract
    if (!URL.canParse(canonical)) return []
    const prefix = pagePrefix(canonical, path)
    const later = new Set([
      ...alternates.map(({ href }) => href),
      ...page('a:has([data-figures])')
        .toArray()
        .map((link) => page(link).attr('href') ?? ''),
    ])
    const targets = page('[href], [src]')
      .toArray()
      .map((element) => page(element).attr('href') ?? page(element).attr('src') ?? '')
    return [...new Set(targets)]
      .filter((target) => !later.has(target) && !leadsSomewhere(target))
      .map((target) => ({ file, ...whatIsWrong(target) }))

    function whatIsWrong(target: string): Pick<Finding, 'what' | 'remedy'> {
      const path = new URL(target, canonical).pathname.slice(prefix.length)
      if (!drafts.some((draft) => path.startsWith(draft)))
        return {
          what: `The link to ${target} is broken.`,
          remedy: 'Correct the address, or create what it should link to.',
        }
      return {
        what: `The link to ${target} is broken, because that is a draft.`,
        remedy: 'Publish the draft by deleting "draft: true" in its head, or remove the link.',
      }
    }

    function leadsSomewhere(target: string): boolean {
      const url = new URL(target, canonical)
      if (url.origin !== new URL(canonical).origin) return true
      if (!url.pathname.startsWith(prefix)) return false
      const place = decodeURI(url.pathname.slice(prefix.length))
      if (url.hash !== '')
        return ids.get(place)?.has(decodeURIComponent(url.hash.slice(1))) ?? false
      const found = join(folder, place)
      return (
        existsSync(found) && (statSync(found).isFile() || existsSync(join(found, 'index.html')))
      )
    }
  })
}

function idsOf(page: CheerioAPI): Set<string> {
  return new Set(
    page('[id]')
      .toArray()
      .map((element) => page(element).attr('id') ?? ''),
  )
}
