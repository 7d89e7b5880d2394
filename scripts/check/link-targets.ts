import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from '../../plugins/files/files-of.ts'
import { nearest } from '../../plugins/findings/nearest.ts'
import { linkedFile } from '../../plugins/site/page-contract.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { readLinks } from './links-of-page.ts'

/** What is wrong with a place on the site that a link names; undefined where it is there. */
export type Wrong =
  { why: 'missing' | 'no such place' | 'capitals'; meant: string | undefined } | undefined

/** Gives a function that says what is wrong with a path on a built site, and the place on that page: names count to the letter. */
export function targetsOf({ folder, pages }: BuiltSite): (path: string, fragment: string) => Wrong {
  const files = new Set(filesOf(folder))
  // Formats are made after this check.
  for (const { contract, path } of pages)
    if (URL.canParse(contract.canonical))
      for (const { href } of contract.alternates)
        files.add(linkedFile(href, contract.canonical, path))
  const pageAt = new Map(pages.map((page) => [page.file, page]))
  return (path, fragment) => {
    const file = [path, `${path}index.html`, `${path}/index.html`].find((one) => files.has(one))
    if (file === undefined) return missing(path, files)
    return hasPlace(file, fragment)
      ? undefined
      : { why: 'no such place', meant: meantPlace(file, fragment) }
  }

  function hasPlace(file: string, fragment: string): boolean {
    // A browser goes to the top of the page, or looks for words.
    if (fragment === '' || fragment === 'top' || fragment.includes(':~:')) return true
    const page = pageAt.get(file)
    if (page) return readLinks(page).places.has(fragment)
    if (!file.endsWith('.svg')) return true
    return readFileSync(join(folder, file), 'utf8').includes(`id="${fragment}"`)
  }

  function meantPlace(file: string, fragment: string): string | undefined {
    const page = pageAt.get(file)
    const meant = page && nearest(fragment, [...readLinks(page).places])
    return meant === undefined ? undefined : `#${meant}`
  }
}

function missing(path: string, files: Set<string>): Wrong {
  const paths = [...files].map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  const same = paths.find((one) => one.toLowerCase() === path.toLowerCase())
  if (same !== undefined) return { why: 'capitals', meant: `/${same}` }
  const name = lastOf(path)
  const alike = paths.filter((one) => nearest(name, [lastOf(one)]) !== undefined)
  // A file is often in another folder.
  const near =
    nearest(path, alike) ?? alike.find((one) => name.includes('.') && lastOf(one) === name)
  return { why: 'missing', meant: near === undefined ? undefined : `/${near}` }
}

/** The last part of a path: a file's name, or a page's folder. */
const lastOf = (path: string): string => path.split('/').findLast((part) => part !== '') ?? ''
