import { inOrder } from '../../plugins/findings/finding.ts'
import { isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import type { Outcome } from './check.ts'

/** What a check looks at, in this order. */
export const stages = ['texts', 'pages', 'accessibility', 'pdfs', 'web addresses'] as const
export type Stage = (typeof stages)[number]

/**
 * What has become of a finding: `open` is to be fixed, or thought about; `accepted` and `excused` are warnings that somebody has
 * answered, in the list of accepted warnings or beside the words; `draft` stops nothing yet.
 */
export type State = 'open' | 'accepted' | 'excused' | 'draft'

/** A finding of a check, where it comes from and what has become of it. */
export interface Found extends Finding {
  stage: Stage
  state: State
  /** Why somebody has excused or accepted it. */
  reason?: string | undefined
}

/** Gives what a stage found, in the order of files and lines, each once. */
export function foundIn(stage: Stage, { findings, drafts = [], excused = [] }: Outcome): Found[] {
  const as = (state: State) => (finding: Finding) => ({ ...finding, stage, state })
  return [...findings.map(as('open')), ...drafts.map(as('draft')), ...excused.map(as('excused'))]
}

/** Gives everything that was found in the order of files and lines, each once: first what is open, then the rest. */
export function ordered(found: Found[]): Found[] {
  const are = (...states: State[]) => inOrder(found.filter(({ state }) => states.includes(state)))
  // The pages of drafts are made beside the others, whose mistakes are no drafts'.
  const current = are('open', 'draft')
  return [
    ...current.filter(({ state }) => state === 'open'),
    ...current.filter(({ state }) => state === 'draft'),
    ...are('excused'),
    ...are('accepted'),
  ]
}

/** Whether a finding is an error that is not a draft's. */
export const isError = (finding: Found): boolean => finding.state === 'open' && !isWarning(finding)

/** Whether a finding is a warning that nobody has answered. */
export const isOpenWarning = (finding: Found): boolean =>
  finding.state === 'open' && isWarning(finding)
