import type { Finding } from '../shared/finding.ts'
import type { Format } from './format.ts'

/**
 * Finds a format with more pages than its readers can be asked to read: a warning first, then an error. `file` is what
 * somebody wrote that it is made of.
 */
export function pageBudgetFindings(
  { label, pages: budget }: Pick<Format, 'label' | 'pages'>,
  pages: number,
  file: string,
): Finding[] {
  if (!budget || pages < budget.warnFrom) return []
  const tooMany = pages >= budget.refuseFrom
  const [fewer, than] = tooMany
    ? [pages - budget.refuseFrom + 1, 'has to be shorter']
    : [pages - budget.warnFrom + 1, 'should be shorter']
  return [
    {
      file,
      what: `"${label}" has ${pages} pages and ${than} (${budget.sources}).`,
      remedy: `Take out at least ${fewer === 1 ? '1 page' : `${fewer} pages`} of text: leave out what its readers do not need, or make two leaflets of it.`,
      severity: tooMany ? 'error' : 'warning',
      rule: 'pages',
    },
  ]
}
