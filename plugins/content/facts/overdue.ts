import type { Fact, Facts } from '../data/index.ts'
import { daysBetween } from '../../languages/dates.ts'

/** A fact that somebody should have checked again, and how many days ago. */
export type OverdueFact = Fact & { name: string; daysLate: number }

/** Gives those of the named facts whose day to be checked again is before `today`, an ISO day, the latest first. */
export function overdueFacts(names: string[], facts: Facts, today: string): OverdueFact[] {
  return names
    .flatMap((name) => {
      const fact = facts[name]
      if (!fact) return []
      const daysLate = daysBetween(fact.check_again, today)
      return daysLate > 0 ? [{ ...fact, name, daysLate }] : []
    })
    .sort((one, other) => other.daysLate - one.daysLate)
}
