import type { Browser } from 'puppeteer'
import { audit } from '../../plugins/audit/index.ts'
import { orFindings } from '../../plugins/findings/finding.ts'
import { keptFolder } from '../../plugins/cache/place.ts'
import type { Fleet } from '../../plugins/formats/browser/fleet.ts'
import { shareBrowser } from '../../plugins/formats/browser/shared.ts'
import { checkPage, ContentError, makeFormats } from '../../plugins/index.ts'
import type { Finding, Made } from '../../plugins/index.ts'
import type { BuiltPage, BuiltSite } from '../../plugins/site/built-pages.ts'
import type { CheckedSite } from './check.ts'

/** What a browser is needed for: each is checked unless it is left out. */
export interface Finished {
  /** What is wrong with the accessibility of pages, by axe-core. */
  accessibility: Finding[]
  /** What is wrong with the files that are made of pages, or keeps them from being made. */
  pdfs: Finding[]
}

/** How the pages of a site are finished to be checked. */
export interface FinishOptions {
  /** The rules of axe-core that are left out. */
  leftOut: string[]
  /** Whether what breaks a rule of axe-core is an error. */
  strict: boolean
  sourceOf: (path: string) => string | undefined
  /** The browser to work in; one of their own unless told. */
  browser?: () => Promise<Browser>
  /** Browsers elsewhere for the audit, in its place. */
  fleet?: Fleet | undefined
  /** Only pages for which this holds; all unless told. */
  only?: (path: string) => boolean
  make?: (site: BuiltSite) => Promise<Made[]>
}

/**
 * Makes the files of our pages, as a build does, which compares each with its page and checks its structure, and audits the pages. A page that
 * breaks the page contract is left out: its file could not be made.
 */
export async function checkFinished(
  { folder, ours }: CheckedSite,
  { leftOut, strict, sourceOf, browser, fleet, only = () => true, make }: FinishOptions,
): Promise<Finished> {
  const isSound = ({ document, file, path }: BuiltPage) =>
    only(path) && checkPage(document, file).length === 0
  const site = { folder, pages: ours.filter(isSound) }
  const shared = shareBrowser()
  const given = browser ?? shared.get
  const making =
    make ??
    ((some: BuiltSite) => makeFormats(some, { sourceOf, browser: given, cache: keptFolder }))
  try {
    const made = await orFindings(() => making(site))
    const { findings } = await audit(site, {
      ...{ leftOut, sourceOf, browser: given, fleet },
      cache: keptFolder,
    })
    return {
      accessibility: findings.map((one) => ({ ...one, severity: strict ? 'error' : 'warning' })),
      pdfs: made instanceof ContentError ? made.findings : made.flatMap((one) => one.findings),
    }
  } finally {
    await shared.close()
  }
}
