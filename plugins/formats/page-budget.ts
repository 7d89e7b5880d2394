import type { Fault } from './format.ts'

/** From how many pages on a person should think about it, and from how many on it is refused; and who says so. */
export interface PageBudget {
  warnFrom: number
  refuseFrom: number
  sources: string
}

/** Finds a format with more pages than its readers can be asked to read: a warning first, then an error. */
export function pageBudgetFaults(label: string, budget: PageBudget, pages: number): Fault[] {
  if (pages < budget.warnFrom) return []
  const tooMany = pages >= budget.refuseFrom
  const [fewer, than] = tooMany
    ? [pages - budget.refuseFrom + 1, 'has to be shorter']
    : [pages - budget.warnFrom + 1, 'should be shorter']
  return [
    {
      what: `"${label}" has ${pages} pages and ${than} (${budget.sources}).`,
      remedy: `Take out at least ${fewer === 1 ? '1 page' : `${fewer} pages`} of text: leave out what its readers do not need, or make two leaflets of it.`,
      severity: tooMany ? 'error' : 'warning',
      rule: 'pages',
    },
  ]
}
