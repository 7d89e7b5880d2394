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

/** Gives what is done, or the findings of the ContentError that keeps it from being done. */
export async function orFindings<T>(work: () => T | Promise<T>): Promise<T | ContentError> {
  try {
    return await work()
  } catch (error) {
    const content = contentErrorBehind(error)
    if (!content) throw error
    return content
  }
}

/** Throws a ContentError if any findings are more than warnings. */
export function stopOn(findings: Finding[]): void {
  const errors = findings.filter((finding) => !isWarning(finding))
  if (errors.length > 0) throw new ContentError(errors)
}

/**
 * Gives findings in the order of files, lines and columns, each once. A rule names its source at the end of what is wrong, in
 * brackets, and whoever makes pages does not: that is one mistake still.
 */
export function inOrder<T extends Finding>(findings: T[]): T[] {
  const once: T[] = []
  const byMistake = new Map<string, number[]>()
  for (const finding of findings) {
    const places = byMistake.get(mistake(finding)) ?? []
    const same = places.find((at) => isSamePlace(once[at]?.column, finding.column))
    const known = same === undefined ? undefined : once[same]
    if (same === undefined || !known) {
      byMistake.set(mistake(finding), [...places, once.length])
      once.push(finding)
      // A mistake that stops a build is no less one if somebody else only warns of it.
    } else if (isWarning(known) && !isWarning(finding)) once[same] = finding
  }
  return once.sort(
    (one, other) =>
      compare(one.file, other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  )
}

/** Whoever knows no column says none. */
const isSamePlace = (one?: number, other?: number): boolean =>
  one === undefined || other === undefined || one === other

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const mistake = ({ file, line, what }: Finding): string =>
  `${file}:${line ?? 0} ${what.replace(/(?: \([^()]*\))?\.$/, '')}`

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
