import type { Finding } from '../findings/finding.ts'
import { ContentError, describeFinding } from '../findings/finding.ts'
import type { EleventyConfig, WrittenResult } from './eleventy.ts'

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
}

/** Gives who serves a site to those who write it, if somebody does. */
export const servingOf = (config: EleventyConfig): Serving | undefined => served.get(config)

/** Gives the text of a page, or, while its site is served, what is wrong with it. */
export function orMistakes(config: EleventyConfig, make: () => string): string {
  return orElse(config, make, mistakesHtml)
}

/** Gives what is made, or, while its site is served, what is made of the mistakes instead, which are told. */
export function orElse<T>(
  config: EleventyConfig,
  make: () => T,
  instead: (findings: Finding[]) => T,
): T {
  const serving = served.get(config)
  if (!serving) return make()
  try {
    return make()
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    serving.tell(error.findings)
    return instead(error.findings)
  }
}

/** Shows mistakes to whoever writes a text. */
export function mistakesHtml(findings: Finding[]): string {
  const items = findings.map((finding) => `<li>${mistakeHtml(finding)}</li>`)
  return `<div class="notice" role="alert"><p><strong>To fix</strong></p><ul>${items.join('')}</ul></div>`
}

/** Gives a mistake as a page says it. */
export const mistakeHtml = (finding: Finding): string =>
  describeFinding(finding).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
