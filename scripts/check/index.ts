import { ContentError, describeFinding } from '../../plugins/index.ts'
import type { DataName } from '../../plugins/host/data.ts'
import { together } from './check.ts'
import type { Outcome, SiteCheck, SourceCheck } from './check.ts'
import { contacts } from './contacts.ts'
import { dataTexts } from './data.ts'
import { easyRead, limits, meanings, shownIn, tellShown } from './easy-read.ts'
import { facts, unknownLimits } from './facts.ts'
import type { KeptOutcomes, OfLeaflet } from './kept-outcomes.ts'
import { links, pages } from './pages.ts'
import { heads, names } from './names.ts'
import { eachLeaflet } from './project.ts'
import type { Project } from './project.ts'
import { reviews, ties } from './review.ts'
import { strays } from './strays.ts'
import { synonyms } from './synonyms.ts'
import { whole } from './whole.ts'

/** A check, and the data without which it would find what is not wrong. */
type Listed = [check: SourceCheck, ...needs: DataName[]]

/** The checks that look at all leaflets together. The others look at one after the other, so that each is read once. */
const ofAllTogether = new Set<SourceCheck>([dataTexts, strays, meanings, facts])

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

/** What a project's texts come to: what is wrong with them, and whether they are up to date. */
export interface CheckedTexts {
  sources: Required<Outcome>
  currency: Required<Outcome>
}

/** Checks the texts of a project, and whether they are still up to date; of a leaflet that was checked before, what is kept. */
export function checkTexts(project: Project, kept?: KeptOutcomes): CheckedTexts {
  const [sources = [], currency = []] = results(
    project,
    [
      { ofEasyReads, others: ofSources },
      { ofEasyReads: ofEasyReadsCurrency, others: ofCurrency },
    ],
    kept,
  )
  return { sources: eachOnce(together(sources)), currency: together(currency) }
}

/** Checks the texts of a project alone. */
export function checkSources(project: Project): Required<Outcome> {
  const [sources = []] = results(project, [{ ofEasyReads, others: ofSources }])
  return eachOnce(together(sources))
}

/** Several checks find the same: a text that cannot be read, for one. */
function eachOnce({ findings, ...others }: Required<Outcome>): Required<Outcome> {
  const first = new Map(findings.map((finding) => [describeFinding(finding), finding]))
  return { ...others, findings: [...first.values()] }
}

/** Checks the texts of drafts; what it finds stops nothing. */
export function checkDrafts(project: Project): Required<Outcome> {
  const outcomes = eachLeaflet({ ...project, ...project.drafts }).flatMap((leaflet) =>
    results(leaflet, [{ ofEasyReads: ofEasyReadDrafts, others: ofDrafts }]).flat(),
  )
  const { findings, ...others } = together(outcomes)
  return { ...others, findings: [], drafts: findings }
}

/**
 * Gives what each list of checks finds, in the order of the list and then of the leaflets. A site without easy reads has none to
 * check. What needs data that is broken is not checked.
 */
function results(
  project: Project,
  lists: { ofEasyReads: Listed[]; others: Listed[] }[],
  kept?: KeptOutcomes,
): Outcome[][] {
  const possible = lists.map(({ ofEasyReads, others }) =>
    [...(project.hasEasyRead ? ofEasyReads : []), ...others]
      .filter(([, ...needs]) => !needs.some((name) => project.broken.has(name)))
      .map(([check]): { check: SourceCheck; found: Outcome[] } => ({ check, found: [] })),
  )
  const ofEach = possible.flat().filter(({ check }) => !ofAllTogether.has(check))
  const checks = ofEach.map(({ check }) => check)
  for (const leaflet of eachLeaflet(project))
    for (const [index, outcome] of outcomesOf(leaflet, checks, kept).entries())
      ofEach[index]?.found.push(outcome)
  for (const { check, found } of possible.flat())
    if (ofAllTogether.has(check)) found.push(orFindings(() => check(project)))
  return possible.map((list) => list.flatMap(({ found }) => found))
}

/** Gives the outcome of each check of a leaflet's texts, now or when they were the same before. */
function outcomesOf(leaflet: Project, checks: SourceCheck[], kept?: KeptOutcomes): Outcome[] {
  const names = checks.map(({ name }) => name)
  const before = kept?.find(leaflet, names)
  if (before) {
    for (const [index, source] of leaflet.easyReads.entries())
      tellShown(source, before.shown[index] ?? [])
    return before.outcomes
  }
  const outcomes = checks.map((check) => orFindings(() => check(leaflet)))
  const shown = kept && shownOf(leaflet)
  if (shown) kept.keep(leaflet, names, { outcomes, shown })
  return outcomes
}

/** Gives the names of the meanings that each of a leaflet's easy reads shows; undefined where one cannot be read. */
function shownOf(leaflet: Project): OfLeaflet['shown'] | undefined {
  try {
    return leaflet.easyReads.map((source) => [...shownIn(source, leaflet)])
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
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
export function checkSite(...given: Parameters<SiteCheck>): Required<Outcome> {
  const checks = ofSite.map((check) => check(...given))
  const [{ pages }] = given
  for (const page of pages) for (const check of checks) check.look(page)
  return together(checks.map((check) => check.outcome()))
}
