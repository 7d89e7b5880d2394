import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { stringify } from 'yaml'
import type { ZodType } from 'zod'
import { namesOf, organisationIn, schemas, stateNames } from '../content/data/index.ts'
import type {
  Accessibility,
  Facts,
  Glossary,
  Links,
  Organisation,
  Site,
  Synonyms,
} from '../content/data/index.ts'
import { ContentError, stopOn } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import type { ReadOptions } from '../options.ts'
import { findingsInData } from '../content/data-findings.ts'
import { readText } from '../content/read-text.ts'
import { readYaml, readYamlWithPlaces } from '../content/yaml.ts'
import type { Fill } from '../content/yaml.ts'
import { inEnglish, speakerOf } from '../languages/languages.ts'
import { languagesOf, siteSpeaker } from './languages.ts'
import { otherDataFiles } from './data-files.ts'
import { readLanguageData } from './language-data.ts'
import type { LanguageData } from './language-data.ts'

/** All that people write beside the leaflets, checked. */
export interface SiteData {
  organisation: Organisation
  site: Site
  facts: Facts
  links: Links
  glossary: Glossary
  synonyms: Synonyms
  accessibility: Accessibility
  /** What of it there is in other languages, by their tags. */
  inLanguages: Record<string, LanguageData>
}

/** What a site's data is called: the names of its files, and of the options in their place. */
export type DataName = Exclude<keyof SiteData, 'inLanguages'>

const names = [
  ...['organisation', 'site', 'facts', 'links', 'glossary', 'synonyms'],
  'accessibility',
] as DataName[]

/** What is in the place of data that cannot be read, so that all else can be checked. */
const standIns: Partial<Record<DataName, object>> = {
  organisation: { name: inEnglish.say('siteName'), email: 'leaflets@example.org' },
  accessibility: { left_out: [] },
}

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
  sources: Record<DataName, DataSource>
  /** What is wrong with it: with its form, or with its texts, such as names that nothing is filled in for. */
  findings: Finding[]
  /** The data that cannot be used as it is written: something else is in its place. */
  broken: ReadonlySet<DataName>
}

/** Reads a site's data as `readDataAndSources` does. Throws a ContentError with all that is wrong in it. */
export function readSiteData(options: ReadOptions, pathPrefix: string): SiteData {
  const { data, findings } = readDataAndSources(options, pathPrefix)
  stopOn(findings)
  return data
}

/** Reads a site's data: what its options say, then the files of its data folder, then what a site needs at least. */
export function readDataAndSources(options: ReadOptions, pathPrefix: string): ReadData {
  const given = names.filter((name) => options[name] !== undefined)
  const inLanguages = readLanguageData(options.data)
  const findings = [...otherDataFiles(options.data, names, given), ...inLanguages.findings]
  const broken = new Set<DataName>()
  const data: Partial<Record<DataName, unknown>> = {}
  const sources: Partial<ReadData['sources']> = {}
  for (const name of names) {
    const standard = standards(name, data, options, pathPrefix)
    try {
      const source = textOf(name, options, standard)
      sources[name] = source
      const fill = filling(name, data.organisation)
      data[name] = readYaml(source.contents, schemaOf(name), source.file, 1, fill)
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      findings.push(...error.findings)
      broken.add(name)
      sources[name] ??= { file: posix.join(options.data, `${name}.yaml`), contents: '' }
      data[name] = schemaOf(name).parse({ ...standard, ...standIns[name] })
    }
  }
  const read = { data: { ...data, inLanguages: inLanguages.value }, sources } as Pick<
    ReadData,
    'data' | 'sources'
  >
  const { site, organisation } = read.data
  if (!broken.has('site'))
    findings.push(...unknownLanguage(site.language, read.sources.site, options))
  read.data.organisation = organisationIn(organisation, siteSpeaker(site.language, options))
  // Texts name details of the organisation, links and facts, or have contacts that are known from there.
  const canCheck = (['organisation', 'links', 'facts'] as const).every((name) => !broken.has(name))
  const inTexts = names.flatMap((name) =>
    canCheck && !broken.has(name) ? findingsInData({ name, ...read.sources[name] }, read.data) : [],
  )
  const inOthers = inLanguages.sources.flatMap((source) =>
    canCheck ? findingsInData(source, read.data) : [],
  )
  return { ...read, broken, findings: [...findings, ...inTexts, ...inOthers] }
}

/** What is wrong where a site is in a language that has no texts: its pages would be half in English. */
function unknownLanguage(
  tag: string,
  { file, contents }: DataSource,
  options: ReadOptions,
): Finding[] {
  const all = languagesOf(options)
  if (speakerOf(tag, all)) return []
  const { placeOf } = readYamlWithPlaces(contents, schemaOf('site'), file)
  const known = Object.keys(all).join(', ')
  return [
    {
      file,
      ...placeOf(['language']),
      what: `Everyleaf has no texts in the language "${tag}".`,
      remedy: `It has these: ${known}. Write the option languages with a file of your own, or publish in one of them.`,
    },
  ]
}

function schemaOf(name: DataName): ZodType {
  const schema = schemas[`${name}.yaml`]
  if (!schema) throw new Error(`${name} has no schema.`)
  return schema
}

/** All texts but the organisation's own may name its details in braces. */
function filling(name: DataName, organisation: unknown): Fill | undefined {
  if (name === 'organisation') return undefined
  const names = namesOf(organisation as Organisation | undefined)
  return (text) => stateNames(text, names)
}

/** Gives the YAML of a data file, or of the option of its name, and what messages call it. */
function textOf(name: DataName, options: ReadOptions, standard: object): DataSource {
  const file = posix.join(options.data, `${name}.yaml`)
  const inline = options[name]
  if (inline === undefined && existsSync(file)) return { file, contents: readText(file) }
  // Written as YAML, an option is checked and reported as a file is.
  return {
    file: inline === undefined ? `${file} (missing)` : `the option "${name}"`,
    contents: stringify({ ...standard, ...inline }),
  }
}

/** What a site has where neither its options nor its files say anything. */
function standards(
  name: DataName,
  { organisation }: Partial<Record<keyof SiteData, unknown>>,
  options: ReadOptions,
  pathPrefix: string,
): object {
  if (name === 'accessibility') return { left_out: [] }
  if (name !== 'site') return {}
  const { language = 'en-GB' } = (options.site ?? {}) as Partial<Site>
  const { say } = siteSpeaker(language, options)
  const publisher = (organisation as Organisation | undefined)?.name ?? say('siteName')
  return {
    name: publisher,
    description: say('siteDescription', { publisher }),
    language: 'en-GB',
    address: new URL(pathPrefix, noAddress).href,
  }
}
