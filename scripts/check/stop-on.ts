import { ContentError, isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'

/** Throws a ContentError if any findings are more than warnings. */
export function stopOn(findings: Finding[]): void {
  const errors = findings.filter((finding) => !isWarning(finding))
  if (errors.length > 0) throw new ContentError(errors)
}
