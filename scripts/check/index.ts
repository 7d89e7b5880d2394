import { ContentError, describeFinding } from '../../plugins/index.ts'
import { together } from './check.ts'
import type { CheckedSite, Outcome, SiteCheck, SourceCheck } from './check.ts'
import { contacts } from './contacts.ts'
import { dataTexts } from './data.ts'
import { easyRead, limits, meanings } from './easy-read.ts'
import { facts, unknownLimits } from './facts.ts'
import { links, pages } from './pages.ts'
import { names } from './names.ts'
import { textsIn } from './project.ts'
import type { Project } from './project.ts'
import { reviews, ties } from './review.ts'
import { strays } from './strays.ts'
import { synonyms } from './synonyms.ts'
import { whole } from './whole.ts'

/** The checks of the texts that people write, before pages are made from them. */
const ofSources: SourceCheck[] = [dataTexts, strays, names, contacts]
const ofEasyReads: SourceCheck[] = [easyRead, meanings, ties]

/** The checks of the pages. */
const ofSite: SiteCheck[] = [whole, pages, links, synonyms]

/** The checks of whether the texts are up to date: a check fails on them, a build reports them and publishes. */
const ofCurrency: SourceCheck[] = [facts]
const ofEasyReadsCurrency: SourceCheck[] = [limits, reviews]

/** The checks of drafts. */
const ofDrafts: SourceCheck[] = [names, contacts, unknownLimits]
const ofEasyReadDrafts: SourceCheck[] = [easyRead, ties, limits, reviews]

/** Checks whether the texts of a project are still up to date. */
export function checkCurrency(project: Project): Required<Outcome> {
  return together(wanted(project, ofCurrency, ofEasyReadsCurrency))
}

/** Checks the texts of a project. */
export function checkSources(project: Project): Required<Outcome> {
  const { findings, ...others } = together(wanted(project, ofSources, ofEasyReads))
  const first = new Map(findings.map((finding) => [describeFinding(finding), finding]))
  return { ...others, findings: [...first.values()] }
}

/** A site without easy reads has none to check. */
const wanted = (project: Project, checks: SourceCheck[], ofEasyReads: SourceCheck[]): Outcome[] =>
  [...(project.hasEasyRead ? ofEasyReads : []), ...checks].map((check) =>
    orFindings(() => check(project)),
  )

/** Checks the texts of drafts; what it finds stops nothing. */
export function checkDrafts(project: Project): Required<Outcome> {
  const outcomes = project.drafts.leaflets.flatMap(({ folder }) => {
    const draft = { ...project, ...textsIn(folder, project.drafts) }
    const checks = [...(project.hasEasyRead ? ofEasyReadDrafts : []), ...ofDrafts]
    return checks.map((check) => orFindings(() => check(draft)))
  })
  const { findings, ...others } = together(outcomes)
  return { ...others, findings: [], drafts: findings }
}

/** A text that cannot be read is a finding of each check that needs it, and ends none of the others. */
function orFindings(check: () => Outcome): Outcome {
  try {
    return check()
  } catch (error) {
    if (error instanceof ContentError) return { findings: error.findings }
    throw error
  }
}

/** Checks Everyleaf's pages of a built site: the others are their authors' own. */
export const checkSite = (site: CheckedSite, project: Project): Required<Outcome> =>
  together(ofSite.map((check) => check(site, project)))
