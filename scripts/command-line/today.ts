import { isIsoDay } from '../../plugins/languages/dates.ts'
import { UsageError } from '../output/usage-error.ts'
import type { Value } from './command.ts'

/** Sets today's date for everything after it: builds of the same day give the same bytes. Without a day it is today. */
export function beToday(day: Value | undefined): void {
  if (day === undefined) {
    refuseWrongEpoch(process.env['SOURCE_DATE_EPOCH'] ?? '')
    return
  }
  if (typeof day !== 'string' || !isIsoDay(day))
    throw new UsageError('Write the date like this: --today 2027-03-31')
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000)
}

/** The last second of the year 9999: dates after it have five digits. */
const last = 253_402_300_799

function refuseWrongEpoch(given: string): void {
  if (given === '' || (/^\d+$/.test(given) && Number(given) <= last)) return
  throw new UsageError(
    `SOURCE_DATE_EPOCH is "${given}", which is not a date. Write the seconds since 1970, like 1795478400, or unset it.`,
  )
}
