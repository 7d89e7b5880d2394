/** Gives the day of a date as `2026-11-23`: of what begins with such a day, or of a moment, in UTC; empty if it is neither. */
export function isoDay(date: string | Date): string {
  if (typeof date === 'string') {
    const [day = ''] = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(date.trim()) ?? []
    if (day !== '') return isReal(day) ? day : ''
  }
  const moment = new Date(date)
  const isMoment = !Number.isNaN(moment.getTime()) && /\d{4}/.test(String(date))
  return isMoment ? moment.toISOString().slice(0, 10) : ''
}

/** Whether the calendar has a day: it has no 2026-02-30. */
function isReal(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
