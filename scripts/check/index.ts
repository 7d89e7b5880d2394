import { readSite } from '../../plugins/site/built-pages.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { ContentError } from '../../plugins/index.ts'
import { together } from './check.ts'
import type { Outcome, SiteCheck, SourceCheck } from './check.ts'
import { contacts } from './contacts.ts'
import { easyRead, limits, meanings } from './easy-read.ts'
import { facts, unknownLimits } from './facts.ts'
import { links, pages } from './pages.ts'
import { textsIn } from './project.ts'
import type { Project } from './project.ts'
import { reviews, ties } from './review.ts'
import { synonyms } from './synonyms.ts'

/** The checks of the texts that people write, before pages are made from them. */
const ofSources: SourceCheck[] = [easyRead, meanings, ties, contacts]

/** The checks of the pages. */
const ofSite: SiteCheck[] = [pages, links, synonyms]

/** The checks of whether the texts are up to date: a check fails on them, a build reports them and publishes. */
const ofCurrency: SourceCheck[] = [facts, limits, reviews]

/** The checks of drafts. */
const ofDrafts: SourceCheck[] = [easyRead, ties, contacts, unknownLimits, limits, reviews]

/** Checks whether the texts of a project are still up to date. */
export function checkCurrency(project: Project): Required<Outcome> {
  return together(ofCurrency.map((check) => check(project)))
}

/** Checks the texts of a project. */
export function checkSources(project: Project): Required<Outcome> {
  return together(ofSources.map((check) => check(project)))
}

/** Checks the texts of drafts; what it finds stops nothing. */
export function checkDrafts(project: Project): Required<Outcome> {
  const outcomes = project.drafts.leaflets.flatMap(({ folder }) => {
    const draft = { ...project, ...textsIn(folder, project.drafts) }
    return ofDrafts.map((check) => orFindings(() => check(draft)))
  })
  const { findings, ...others } = together(outcomes)
  return { ...others, findings: [], drafts: findings }
}

/** A published text that cannot be read ends a check; a draft does not. */
function orFindings(check: () => Outcome): Outcome {
  try {
    return check()
  } catch (error) {
    if (error instanceof ContentError) return { findings: error.findings }
    throw error
  }
}

/** Checks the pages of a built site, or those in its folder, that are made from a project. */
export async function checkSite(
  given: string | BuiltSite,
  project: Project,
): Promise<Required<Outcome>> {
  const site = await readSite(given)
  return together(ofSite.map((check) => check(site, project)))
}
