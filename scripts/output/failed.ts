import { BrowserError } from '../../plugins/formats/browser/index.ts'
import { contentErrorBehind } from '../../plugins/shared/finding.ts'
import { describeSystemError } from './system-error.ts'

/** Says why a command stopped, and gives the exit code. Mistakes in the content are shown without a stack trace. */
export function failed(error: unknown): number {
  const content = contentErrorBehind(error)
  const lines = content
    ? [content.message, '', counted(content.findings.length)]
    : error instanceof BrowserError
      ? [error.message]
      : [
          isForPeople(error)
            ? withReason(error)
            : (describeSystemError(error) ??
              (error instanceof Error ? (error.stack ?? '') : String(error))),
        ]
  process.stderr.write(`\n${lines.join('\n')}\n`)
  return 1
}

/** Our own message, and below it what the operating system refused, if that is the cause. */
function withReason(error: Error): string {
  return [error.message, describeSystemError(error.cause)].filter(Boolean).join('\n')
}

function counted(findings: number): string {
  return findings === 1 ? '1 thing to fix.' : `${findings} things to fix.`
}

/** Our own errors are plain ones whose message says what to do; all others are faults of the program. */
function isForPeople(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : undefined
  // Node's own words about an option that a command does not have.
  if (code?.startsWith('ERR_PARSE_ARGS_')) return true
  return error.constructor === Error && code === undefined
}
