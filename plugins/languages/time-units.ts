import type { CountedKey } from './keys.ts'

/** The units that a time limit can have, and the text that says each. */
export const unitTexts = {
  day: 'limitDays',
  'working day': 'limitWorkingDays',
  'school day': 'limitSchoolDays',
  week: 'limitWeeks',
  month: 'limitMonths',
  year: 'limitYears',
} as const satisfies Record<string, CountedKey>

/** A unit that a time limit can have. */
export type TimeUnit = keyof typeof unitTexts

/** The units that a time limit can have. */
export const timeUnits = Object.keys(unitTexts) as [TimeUnit, ...TimeUnit[]]
