import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { audit } from '../../plugins/audit/index.ts'
import { orFindings } from '../../plugins/findings/finding.ts'
import { formatNamed } from '../../plugins/formats/formats.ts'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
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
  /** Only pages for which this holds; all unless told. */
  only?: (path: string) => boolean
  make?: (site: BuiltSite) => Promise<Made[]>
}

/**
 * Makes the files of our pages, compares each with its page, checks its structure by PDF/UA-1, and audits the pages. A page that
 * breaks the page contract is left out: its file could not be made.
 */
export async function checkFinished(
  { folder, ours }: CheckedSite,
  { leftOut, strict, sourceOf, only = () => true, make }: FinishOptions,
): Promise<Finished> {
  const isSound = ({ document, file, path }: BuiltPage) =>
    only(path) && checkPage(document, file).length === 0
  const site = { folder, pages: ours.filter(isSound) }
  const making = make ?? ((some: BuiltSite) => makeFormats(some, { sourceOf }))
  const made = await orFindings(() => making(site))
  const { findings } = await audit(site, { leftOut, sourceOf })
  return {
    accessibility: findings.map((one) => ({ ...one, severity: strict ? 'error' : 'warning' })),
    pdfs:
      made instanceof ContentError
        ? made.findings
        : [...made.flatMap((one) => one.findings), ...(await structureFindings(folder, made))],
  }
}

/** A file that claims PDF/UA-1 has to conform to it, whatever is on the page. */
async function structureFindings(folder: string, made: Made[]): Promise<Finding[]> {
  const claiming = made.filter(({ format }) => formatNamed(format).claims === 'PDF/UA-1')
  const findings = claiming.map(async ({ file }) => {
    const faults = await checkStructure(await readFile(join(folder, file)))
    return faults.map(({ what, clause, rule }) => ({
      file,
      what: `The PDF does not conform to PDF/UA-1 (clause ${clause}): ${what}.`.replace('..', '.'),
      remedy: 'This is a fault of Everyleaf. Report it, with the leaflet.',
      rule,
    }))
  })
  return (await Promise.all(findings)).flat()
}
