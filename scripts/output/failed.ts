import { contentErrorBehind, userErrorBehind } from '../../plugins/findings/finding.ts'
import { describeBug } from './bug.ts'
import { describeSystemError } from './system-error.ts'
import { UsageError } from './usage-error.ts'

/** Says why a command stopped, and gives the exit code: 2 for a wrong call, 1 for all else. Only a bug shows its stack. */
export function failed(error: unknown): number {
  process.stderr.write(`\n${describeFailure(error)}\n`)
  return error instanceof UsageError ? 2 : 1
}

/** Says what a person can do about an error: fix the content, do what its message says, free the disk, or report a bug. */
export function describeFailure(error: unknown): string {
  const content = contentErrorBehind(error)
  if (content) return `${content.message}\n\n${counted(content.findings.length)}`
  const known = userErrorBehind(error)
  // What the operating system refused may be the cause.
  if (known) return [known.message, describeSystemError(known.cause)].filter(Boolean).join('\n')
  return describeSystemError(error) ?? describeBug(error)
}

function counted(findings: number): string {
  return findings === 1 ? '1 thing to fix.' : `${findings} things to fix.`
}
