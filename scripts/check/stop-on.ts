import { ContentError } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'

/** Throws a ContentError where there are findings. */
export function stopOn(findings: Finding[]): void {
  if (findings.length > 0) throw new ContentError(findings)
}
