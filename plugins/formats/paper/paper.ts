import type { Sheet } from './sheet.ts'

/** How a printed format looks. */
export interface Paper {
  sheet: Sheet
  /** Size of everything that is read, in pt. */
  textSize: number
  /** Which of the organisation's details are at the foot of every page. */
  footer: 'whole' | 'short'
}
