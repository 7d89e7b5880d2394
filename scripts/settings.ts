import { mkdirSync } from 'node:fs'
import { posix } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import { leafletsFolder } from '../plugins/host/index.ts'
import type { EleventyConfig } from '../plugins/index.ts'
import type { ReadOptions } from '../plugins/options.ts'
import { registeredOptions } from '../plugins/registered.ts'
import { configFile } from './config-file.ts'

/** What the Eleventy configuration of a project says: its options of Everyleaf, and its folders. */
export interface Settings {
  options: ReadOptions
  /** The folder that Eleventy reads, from the project's. */
  input: string
  /** The folder of the built site. */
  output: string
  /** The folder of the leaflets. */
  leaflets: string
  pathPrefix: string
}

const known = new Map<string, Promise<Settings>>()

/** Gives the settings of the project in the working folder, which are read once. Throws what its configuration throws. */
export function settings(): Promise<Settings> {
  const folder = process.cwd()
  const reading = known.get(folder) ?? readSettings()
  known.set(folder, reading)
  return reading
}

async function readSettings(): Promise<Settings> {
  const config = await loadConfig()
  const options = registeredOptions(config)
  const { input, output } = config.directories
  return {
    options,
    input: plain(input),
    output: plain(output),
    leaflets: leafletsFolder(input, options),
    pathPrefix: config.pathPrefix,
  }
}

/** Lets Eleventy read the project's configuration, plugins and all, without reading a page. */
async function loadConfig(): Promise<EleventyConfig> {
  let loaded: EleventyConfig | undefined
  const eleventy = new Eleventy(undefined, undefined, {
    configPath: configFile(),
    quietMode: true,
    config(config) {
      loaded = config
    },
  })
  eleventy.disableLogger()
  await withInput(() => eleventy.initializeConfig())
  if (!loaded) throw new Error('Eleventy has not loaded the configuration.')
  return loaded
}

/** Makes the folder that Eleventy reads where it is missing, which Eleventy refuses: Git keeps no empty folders. */
async function withInput(load: () => Promise<void>): Promise<void> {
  try {
    await load()
  } catch (error) {
    const missing = /^The "([^"]+)" `input` parameter/.exec((error as Error).message)?.[1]
    if (missing === undefined) throw error
    mkdirSync(missing, { recursive: true })
    await load()
  }
}

/** A folder as people write it: `src` for `./src/`. */
const plain = (folder: string): string => posix.normalize(folder).replace(/(.)\/$/, '$1')
