import type { Memory } from '../site/built-pages.ts'
import type { EleventyConfig } from './eleventy.ts'

const known = new WeakMap<EleventyConfig, Memory>()

/** Lets what is found on the pages of a site be remembered from one build to the next. */
export function remember(config: EleventyConfig, memory: Memory): void {
  known.set(config, memory)
}

/** Gives what remembers what is found on the pages of a site, if something does. */
export const memoryOf = (config: EleventyConfig): Memory | undefined => known.get(config)
