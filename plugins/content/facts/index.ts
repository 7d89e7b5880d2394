import type { Facts } from '../data/index.ts'
import type { EleventyPage, Filters } from '../page-data.ts'
import { overdueFacts } from './overdue.ts'
import { factsOf } from './uses.ts'

export { factsWithLimit, limitsByHand } from './by-hand.ts'
export { factsInHead, limitsInHead } from './in-head.ts'
export { overdueFacts } from './overdue.ts'
export type { OverdueFact } from './overdue.ts'
export { factsOf } from './uses.ts'
export { wrongWithBraces, wrongWithLimit, wrongWithName, wrongWithPair } from './wrong.ts'

/** What templates ask about facts: which of a page's are overdue on a day, and which leaflets state a fact. */
export function factFilters(filters: Filters): void {
  filters.addFilter('overdueFacts', ({ inputPath }: EleventyPage, facts: Facts, today: string) =>
    overdueFacts(factsOf(inputPath), facts, today),
  )
  filters.addFilter('pagesWithFact', (pages: EleventyPage[], name: string) =>
    pages.filter(({ inputPath }) => factsOf(inputPath).includes(name)),
  )
}
