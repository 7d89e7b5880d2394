import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { stringify } from 'yaml'
import type { ZodType } from 'zod'
import { namesOf, schemas, stateNames } from '../content/data/index.ts'
import type {
  Accessibility,
  Facts,
  Glossary,
  Links,
  Names,
  Organisation,
  Site,
  Synonyms,
} from '../content/data/index.ts'
import { ContentError, stopOn } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import type { ReadOptions } from '../options.ts'
import { readYaml } from '../content/yaml.ts'

/** All that people write beside the leaflets, checked. */
export interface SiteData {
  organisation: Organisation
  site: Site
  facts: Facts
  links: Links
  glossary: Glossary
  synonyms: Synonyms
  accessibility: Accessibility
}

const names = [
  ...['organisation', 'site', 'facts', 'links', 'glossary', 'synonyms'],
  'accessibility',
] as (keyof SiteData)[]

/** The public address of a site that names none: good for looking at it, not for publishing it. */
const noAddress = 'http://localhost:8080/'

/** What somebody wrote: the name of its file, or of the option in the file's place, and its text. */
export interface DataSource {
  file: string
  contents: string
}

/** A site's data, and the texts that say it. */
export interface ReadData {
  data: SiteData
  sources: Record<keyof SiteData, DataSource>
}

/** Reads a site's data as `readDataAndSources` does. */
export const readSiteData = (options: ReadOptions, pathPrefix: string): SiteData =>
  readDataAndSources(options, pathPrefix).data

/**
 * Reads a site's data: what its options say, then the files of its data folder, then what a site needs at least. Throws a
 * ContentError with all that is wrong in it.
 */
export function readDataAndSources(options: ReadOptions, pathPrefix: string): ReadData {
  const findings: Finding[] = []
  const data: Partial<Record<keyof SiteData, unknown>> = {}
  const sources: Partial<ReadData['sources']> = {}
  for (const name of names) {
    try {
      const names = namesOf(data.organisation as Organisation | undefined)
      const source = sourceOf(name, options, standards(name, data, pathPrefix), names)
      sources[name] = source
      data[name] = readYaml(source.contents, schemaOf(name), source.file)
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      findings.push(...error.findings)
    }
  }
  stopOn(findings)
  return { data, sources } as ReadData
}

/** Texts of the glossary and of the site may name the organisation's details in braces. */
function sourceOf(
  name: keyof SiteData,
  options: ReadOptions,
  standard: object,
  names: Names,
): DataSource {
  const file = posix.join(options.data, `${name}.yaml`)
  const inline = options[name]
  const named = (text: string) =>
    ['glossary', 'site'].includes(name) ? stateNames(text, names) : text
  if (inline === undefined && existsSync(file))
    return { file, contents: named(readFileSync(file, 'utf8')) }
  // Written as YAML, an option is checked and reported as a file is.
  const option = inline === undefined ? `${file} (missing)` : `the option "${name}"`
  return { file: option, contents: named(stringify({ ...standard, ...inline })) }
}

function schemaOf(name: keyof SiteData): ZodType {
  const schema = schemas[`${name}.yaml`]
  if (!schema) throw new Error(`${name} has no schema.`)
  return schema
}

/** What a site has where neither its options nor its files say anything. */
function standards(
  name: keyof SiteData,
  { organisation }: Partial<Record<keyof SiteData, unknown>>,
  pathPrefix: string,
): object {
  if (name === 'accessibility') return { left_out: [] }
  if (name !== 'site') return {}
  const publisher = (organisation as Organisation | undefined)?.name ?? 'Leaflets'
  return {
    name: publisher,
    description: `Leaflets by ${publisher}.`,
    language: 'en-GB',
    address: new URL(pathPrefix, noAddress).href,
  }
}
