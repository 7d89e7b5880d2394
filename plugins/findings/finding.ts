import { UserError } from './user-error.ts'

/**
 * One thing that a person should fix: where it is, what is wrong, and what to do. Line and column count from 1.
 * A warning is for a person to think about, and does not stop a build; without a severity it is an error.
 */
export interface Finding {
  file: string
  line?: number | undefined
  column?: number | undefined
  what: string
  remedy: string
  severity?: 'error' | 'warning' | undefined
  /** The name of the rule that found it. */
  rule?: string | undefined
}

/** Gives a finding as one line: `file:line:column  What is wrong. What to do. [rule]` */
export function describeFinding({ file, line, column, what, remedy, rule }: Finding): string {
  const where = [file, line, line === undefined ? undefined : column]
  const name = rule === undefined ? '' : ` [${rule}]`
  return `${where.filter((part) => part !== undefined).join(':')}  ${what} ${remedy}${name}`
}

/** Whether a finding is for a person to think about, and does not stop a build. */
export const isWarning = ({ severity }: Finding): boolean => severity === 'warning'

/** Stops a build because of mistakes in the content; its message is for the person who writes it. */
export class ContentError extends UserError {
  override name = 'ContentError'
  readonly findings: Finding[]

  constructor(findings: Finding[]) {
    super(findings.map(describeFinding).join('\n'))
    this.findings = findings
  }
}

/** Throws a ContentError if any findings are more than warnings. */
export function stopOn(findings: Finding[]): void {
  const errors = findings.filter((finding) => !isWarning(finding))
  if (errors.length > 0) throw new ContentError(errors)
}

/** Finds the ContentError behind an error that other tools have wrapped, or undefined where there is none. */
export function contentErrorBehind(error: unknown): ContentError | undefined {
  return causesOf(error).find((cause) => cause instanceof ContentError)
}

/** Finds the outermost UserError in an error or behind it, or undefined where there is none. */
export function userErrorBehind(error: unknown): UserError | undefined {
  return causesOf(error).find((cause) => cause instanceof UserError)
}

/** Gives an error and those behind it, the outermost first; Eleventy keeps what it wraps in `originalError`. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error && causes.length < 20;) {
    causes.push(cause)
    const wrapped: unknown = cause
    cause = cause.cause ?? (wrapped as { originalError?: unknown }).originalError
  }
  return causes
}
