import { isIsoDay } from '../../../languages/dates.ts'

/** Gives the day of a date as `2026-11-23`: of what begins with such a day, or of a moment, in UTC; empty if it is neither. */
export function isoDay(date: string | Date): string {
  if (typeof date === 'string') {
    const [day = ''] = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(date.trim()) ?? []
    if (day !== '') return isIsoDay(day) ? day : ''
  }
  const moment = new Date(date)
  const isMoment = !Number.isNaN(moment.getTime()) && /\d{4}/.test(String(date))
  return isMoment ? moment.toISOString().slice(0, 10) : ''
}
