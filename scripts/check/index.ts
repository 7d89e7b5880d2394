import { readSite } from '../../plugins/site/built-pages.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { together } from './check.ts'
import type { Outcome, SiteCheck, SourceCheck } from './check.ts'
import { contacts } from './contacts.ts'
import { dataTexts } from './data.ts'
import { easyRead, limits, meanings } from './easy-read.ts'
import { facts } from './facts.ts'
import { links, pages } from './pages.ts'
import { names } from './names.ts'
import type { Project } from './project.ts'
import { reviews, ties } from './review.ts'
import { synonyms } from './synonyms.ts'

/** The checks of the texts that people write, before pages are made from them. */
const ofSources: SourceCheck[] = [dataTexts, names, contacts, easyRead, meanings, ties]

/** The checks of the pages. */
const ofSite: SiteCheck[] = [pages, links, synonyms]

/** The checks of whether the texts are up to date: a check fails on them, a build reports them and publishes. */
const ofCurrency: SourceCheck[] = [facts, limits, reviews]

/** Checks whether the texts of a project are still up to date. */
export function checkCurrency(project: Project): Required<Outcome> {
  return together(ofCurrency.map((check) => check(project)))
}

/** Checks the texts of a project. */
export function checkSources(project: Project): Required<Outcome> {
  return together(ofSources.map((check) => check(project)))
}

/** Checks the pages of a built site, or those in its folder, that are made from a project. */
export async function checkSite(
  given: string | BuiltSite,
  project: Project,
): Promise<Required<Outcome>> {
  const site = await readSite(given)
  return together(ofSite.map((check) => check(site, project)))
}
