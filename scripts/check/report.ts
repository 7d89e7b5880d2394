import { describeFinding, isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import type { Outcome } from './check.ts'

/** Gives what the checks found as lines for the terminal: errors, warnings, what is wrong with drafts, and what is excused, file by file; then counts and a summary of each text. */
export function report({ findings, drafts, excused, summary }: Required<Outcome>): string[] {
  const errors = findings.filter((finding) => !isWarning(finding))
  const warnings = findings.filter(isWarning)
  const reasonOf = (finding: Finding & { reason?: string }) =>
    `${describeFinding(finding)}  Excused: ${finding.reason ?? ''}`
  return [
    ...group('Errors', errors, describeFinding),
    ...group('Warnings', warnings, describeFinding),
    ...group('To fix before a draft is published', drafts, describeFinding),
    ...group('Excused', excused, reasonOf),
    `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${excused.length} excused${drafts.length > 0 ? `, ${drafts.length} about drafts` : ''}.`,
    ...summary,
  ]
}

/** Gives a number of things in words: "1 error", "2 errors". */
export function count({ length }: unknown[], thing: string): string {
  return length === 1 ? `1 ${thing}` : `${length} ${thing}s`
}

function group(
  title: string,
  findings: Finding[],
  describe: (finding: Finding) => string,
): string[] {
  if (findings.length === 0) return []
  const files = [...new Set(findings.map(({ file }) => file))]
  return [
    `${title} (${findings.length})`,
    ...files.flatMap((file) => [
      '',
      ...findings.filter((finding) => finding.file === file).map(describe),
    ]),
    '',
  ]
}
