import type { EleventyConfig } from './host/eleventy.ts'
import { UserError } from './findings/user-error.ts'
import type { ReadOptions } from './options.ts'

const registered = new WeakMap<EleventyConfig, ReadOptions>()

/** Remembers which options a site's configuration gives the plugin, for commands that load the configuration. */
export function register(config: EleventyConfig, options: ReadOptions): void {
  registered.set(config, options)
}

/** Gives the options that a loaded configuration has given the plugin. Throws a UserError where it does not add the plugin. */
export function registeredOptions(config: EleventyConfig): ReadOptions {
  const options = registered.get(config)
  if (options) return options
  throw new UserError(
    'Your Eleventy configuration does not add Everyleaf. Add it: config.addPlugin(everyleaf)',
  )
}
