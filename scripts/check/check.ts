import type { Finding } from '../../plugins/index.ts'
import type { Excused } from '../../plugins/easy-read/rules/index.ts'
import type { BuiltPage, BuiltSite } from '../../plugins/site/built-pages.ts'
import type { Project } from './project.ts'

/** What a check gives: findings, those that a writer has excused, and lines that sum up a text. */
export interface Outcome {
  findings: Finding[]
  /** What is wrong with drafts: it stops nothing. */
  drafts?: Finding[]
  excused?: Excused[]
  summary?: string[]
}

/** Looks at what people write, before pages are made from it. */
export type SourceCheck = (project: Project) => Outcome

/** A built site, and those of its pages that Everyleaf has made, or has made formats of. */
export interface CheckedSite extends BuiltSite {
  ours: BuiltPage[]
  /** Pages whose texts have mistakes: only their links are checked. */
  unsound?: BuiltPage[]
  /** The paths of pages that cannot be made, because of mistakes in their texts. */
  missing?: string[]
}

/** Looks at the pages made from a project; `sourceOf` names the file that the page at a path on the site is made from. */
export type SiteCheck = (
  site: CheckedSite,
  project: Project,
  sourceOf?: (path: string) => string | undefined,
) => PageCheck

/** Looks at one page of a site after the other, all checks at the same one, so that each is parsed once and then forgotten. */
export interface PageCheck {
  look(page: BuiltPage): void
  /** What has come of it, when all pages have been looked at. */
  outcome(): Outcome
}

/** Joins the results of several checks. */
export function together(outcomes: Outcome[]): Required<Outcome> {
  return {
    findings: outcomes.flatMap(({ findings }) => findings),
    drafts: outcomes.flatMap(({ drafts = [] }) => drafts),
    excused: outcomes.flatMap(({ excused = [] }) => excused),
    summary: outcomes.flatMap(({ summary = [] }) => summary),
  }
}
