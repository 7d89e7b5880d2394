/** The English names of the months. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const

/** The English name of a month. */
export type MonthName = (typeof monthNames)[number]

/** Gives an ISO day (`2026-11-23`) as people of that language write it: `23 November 2026`. */
export function longDate(isoDay: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  )
}

/** Whether a text is a day that the calendar has, written as `2026-11-23`. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Gives the number of days from one ISO day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * Gives the latest day that may be called today, as an ISO day: for people east of Greenwich, a day begins before the one of
 * `today`. With `SOURCE_DATE_EPOCH` it is that day.
 */
export function latestToday(): string {
  if (process.env['SOURCE_DATE_EPOCH'] !== undefined) return today()
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
}

/** Gives today as an ISO day: the one of `SOURCE_DATE_EPOCH` (reproducible-builds.org, in s), else the clock's. */
export function today(): string {
  const given = process.env['SOURCE_DATE_EPOCH'] ?? ''
  const now = /^\d+$/.test(given) ? new Date(Number(given) * 1000) : new Date()
  return now.toISOString().slice(0, 10)
}
