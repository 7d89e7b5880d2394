import { today } from '../../plugins/languages/dates.ts'
import { isError, isOpenWarning } from './found.ts'
import { leafletOf } from './groups.ts'
import type { Looked } from './look.ts'

/** Gives what a check found as JSON for programs; `docs/checking.md` describes its shape, and `version` changes with it. */
export function asJson({ project, found, summary, unreached }: Looked): string {
  const number = (state: string) => found.filter((one) => one.state === state).length
  const report = {
    version: 1,
    checked: today(),
    errors: found.filter(isError).length,
    warnings: found.filter(isOpenWarning).length,
    excused: number('excused'),
    accepted: number('accepted'),
    drafts: number('draft'),
    unreached,
    findings: found.map(
      ({ file, line, column, what, remedy, rule, severity, stage, state, reason }) => ({
        leaflet: leafletOf(file, project) ?? null,
        ...{ file, line: line ?? null, column: column ?? null },
        ...{ severity: severity ?? 'error', state, stage, rule: rule ?? null },
        ...{ what, remedy, reason: reason ?? null },
      }),
    ),
    texts: summary,
  }
  return JSON.stringify(report, undefined, 2)
}
