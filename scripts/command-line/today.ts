import { isIsoDay } from '../../plugins/languages/dates.ts'
import { UsageError } from '../output/usage-error.ts'

/** Sets today's date for everything after it: builds of the same day give the same bytes. Without a day it is today. */
export function beToday(day: string | true | undefined): void {
  if (day === undefined) return
  if (day === true || !isIsoDay(day))
    throw new UsageError('Write the date like this: --today 2027-03-31')
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000)
}
