import { ContentError, describeFinding } from '../../plugins/index.ts'
import type { DataName } from '../../plugins/host/data.ts'
import { together } from './check.ts'
import type { Outcome, SiteCheck, SourceCheck } from './check.ts'
import { contacts } from './contacts.ts'
import { dataTexts } from './data.ts'
import { easyRead, limits, meanings } from './easy-read.ts'
import { facts, unknownLimits } from './facts.ts'
import { links, pages } from './pages.ts'
import { heads, names } from './names.ts'
import { textsIn } from './project.ts'
import type { Project } from './project.ts'
import { reviews, ties } from './review.ts'
import { strays } from './strays.ts'
import { synonyms } from './synonyms.ts'
import { whole } from './whole.ts'

/** A check, and the data without which it would find what is not wrong. */
type Listed = [check: SourceCheck, ...needs: DataName[]]

/** The checks of the texts that people write, before pages are made from them. */
const ofSources: Listed[] = [
  [dataTexts],
  [strays],
  [heads],
  [names, 'facts', 'organisation'],
  [contacts, 'organisation', 'links'],
]
const ofEasyReads: Listed[] = [
  [easyRead, 'organisation', 'facts', 'glossary', 'links'],
  [meanings, 'organisation', 'facts', 'glossary', 'links'],
  [ties, 'facts', 'links', 'site'],
]

/** The checks of the pages. */
const ofSite: SiteCheck[] = [whole, pages, links, synonyms]

/** The checks of whether the texts are up to date: a check fails on them, a build reports them and publishes. */
const ofCurrency: Listed[] = [[facts, 'facts']]
const ofEasyReadsCurrency: Listed[] = [
  [limits, 'organisation', 'facts'],
  [reviews, 'facts', 'links', 'site'],
]

/** The checks of drafts. */
const ofDrafts: Listed[] = [
  [heads],
  [names, 'facts', 'organisation'],
  [contacts, 'organisation', 'links'],
  [unknownLimits, 'facts'],
]
const ofEasyReadDrafts: Listed[] = [
  ...ofEasyReads.filter(([check]) => check !== meanings),
  ...ofEasyReadsCurrency,
]

/** Checks whether the texts of a project are still up to date. */
export function checkCurrency(project: Project): Required<Outcome> {
  return together(results(project, ofCurrency, ofEasyReadsCurrency))
}

/** Checks the texts of a project. */
export function checkSources(project: Project): Required<Outcome> {
  const { findings, ...others } = together(results(project, ofSources, ofEasyReads))
  const first = new Map(findings.map((finding) => [describeFinding(finding), finding]))
  return { ...others, findings: [...first.values()] }
}

/** Checks the texts of drafts; what it finds stops nothing. */
export function checkDrafts(project: Project): Required<Outcome> {
  const outcomes = project.drafts.leaflets.flatMap(({ folder }) =>
    results({ ...project, ...textsIn(folder, project.drafts) }, ofDrafts, ofEasyReadDrafts),
  )
  const { findings, ...others } = together(outcomes)
  return { ...others, findings: [], drafts: findings }
}

/** A site without easy reads has none to check. What needs data that is broken is not checked. */
const results = (project: Project, checks: Listed[], ofEasyReads: Listed[]): Outcome[] =>
  [...(project.hasEasyRead ? ofEasyReads : []), ...checks]
    .filter(([, ...needs]) => !needs.some((name) => project.broken.has(name)))
    .map(([check]) => orFindings(() => check(project)))

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
export const checkSite = (...given: Parameters<SiteCheck>): Required<Outcome> =>
  together(ofSite.map((check) => check(...given)))
