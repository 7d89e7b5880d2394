import type { Finding } from '../findings/finding.ts'
import { describeFinding } from '../findings/finding.ts'
import type { EleventyConfig, WrittenResult } from './eleventy.ts'
import { refusalsOf } from './refusals.ts'

/** Whoever serves a site to those who write it. */
export interface Serving {
  /** Hears what is wrong with a leaflet's text. */
  tell: (findings: Finding[]) => void
  /** Changes the pages when they are written, before they get their policies. */
  written: (pages: WrittenResult[]) => Promise<void>
}

const served = new WeakMap<EleventyConfig, Serving>()

/**
 * Tells the plugin that a site is served to whoever writes it: a mistake in one leaflet is told, and shown in place of that
 * leaflet's text, while all others go on. The pages get the policy that they have in a build, and live reload.
 */
export function serveTo(config: EleventyConfig, serving: Serving): void {
  served.set(config, serving)
  refusalsOf(config).tell = serving.tell
}

/** Gives who serves a site to those who write it, if somebody does. */
export const servingOf = (config: EleventyConfig): Serving | undefined => served.get(config)

/** Shows mistakes to whoever writes a text. */
export function mistakesHtml(findings: Finding[]): string {
  const items = findings.map((finding) => `<li>${mistakeHtml(finding)}</li>`)
  return `<div class="notice" role="alert"><p><strong>To fix</strong></p><ul>${items.join('')}</ul></div>`
}

/** Gives a mistake as a page says it. */
export const mistakeHtml = (finding: Finding): string =>
  describeFinding(finding).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
