import type { EleventyConfig } from './eleventy.ts'

const shown = new WeakSet<EleventyConfig>()

/** Lets a build make the pages for staff too: somebody has asked for them, or a check looks at them. */
export function showStaff(config: EleventyConfig): void {
  shown.add(config)
}

/** Whether a site is made with its pages for staff: if it wants them published, or while it is served or watched. */
export function hasStaffPages(config: EleventyConfig, { staff }: { staff: boolean }): boolean {
  return staff || shown.has(config) || (process.env['ELEVENTY_RUN_MODE'] ?? 'build') !== 'build'
}
