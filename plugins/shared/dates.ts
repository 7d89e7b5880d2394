import type { EleventyConfig } from './eleventy.ts'

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

/** Gives templates `longDate`. */
export function dateFilters(config: EleventyConfig): void {
  config.addFilter('longDate', longDate)
}
