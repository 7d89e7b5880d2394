import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path/posix'
import type { Facts, Glossary, Links, Organisation } from '../../plugins/content/data/index.ts'
import { draftOf, isOfDraft } from '../../plugins/content/drafts.ts'
import type { Draft } from '../../plugins/content/drafts.ts'
import { editionNamed } from '../../plugins/content/editions.ts'
import { readText } from '../../plugins/content/read-text.ts'
import type { EditionName, LeafletPlace } from '../../plugins/content/editions.ts'
import type { Finding } from '../../plugins/index.ts'
import { readLeafletFiles } from '../../plugins/review/index.ts'
import type { LeafletFiles } from '../../plugins/review/index.ts'
import { namesOf, stateNames } from '../../plugins/content/data/index.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import type { Fill } from '../../plugins/content/yaml.ts'
import { readDataAndSources } from '../../plugins/host/data.ts'
import type { DataName, SiteData } from '../../plugins/host/data.ts'
import { dataIn } from '../../plugins/host/in-language.ts'
import { siteSpeaker } from '../../plugins/host/languages.ts'
import type { Speaker, Strings } from '../../plugins/languages/language.ts'
import { aroundLeaflets } from '../../plugins/host/leaflets.ts'
import { strays } from '../../plugins/host/strays.ts'
import { folderOf, leafletNames } from '../review/texts.ts'
import { settings } from '../settings.ts'

/** A file that people write: its name from the project's folder, with forward slashes, and its contents. */
export interface Source {
  file: string
  contents: string
}

/** A leaflet's folder, and the contents of its files. */
export interface Leaflet {
  folder: string
  files: LeafletFiles
  /** What of it is a draft. */
  draft: Draft | undefined
}

/** The texts of leaflets. */
export interface Texts {
  /** The leaflets in the order of their folders. */
  leaflets: Leaflet[]
  /** Each leaflet's editions in all languages as they are written, in the order of their folders. */
  editions: Source[]
  /** Their easy reads in the language of the site. */
  easyReads: Source[]
  /** Their easy reads in other languages. */
  translatedEasyReads: Source[]
  /** The recipes of the leaflets' pictures, where a leaflet has them. */
  recipes: Source[]
}

/** What people write, as the checks see it: the texts are those that a build publishes. */
export interface Project extends Texts {
  /** The texts of drafts. */
  drafts: Texts
  /** What is wrong with the data. */
  dataFindings: Finding[]
  /** The data that cannot be used as it is written: something else is in its place, and what needs it cannot be checked. */
  broken: ReadonlySet<DataName>
  /** What is in the folder of the leaflets and is no part of one. */
  strays: Finding[]
  facts: Source & { value: Facts }
  glossary: Source
  synonyms: Source
  links: Source
  /** Fills in the organisation's names in a text. */
  named: Fill
  /** Gives what fills in names, and facts as the easy read in a file states them. */
  stated: (file: string) => Fill
  /** The public address of the site. */
  address: string
  /** The language of the site. */
  language: string
  /** The texts of the site's own languages. */
  texts: Record<string, Strings>
  /** Gives what says texts in the language of a leaflet's file. */
  speaker: (file: string) => Speaker
  /** Whether its leaflets have an easy read. */
  hasEasyRead: boolean
  /** Where its leaflets are. */
  place: LeafletPlace
  /** The rules that its accessibility statement says are left out of the audit. */
  leftOut: string[]
  known: { glossary: Glossary; links: Links; organisation: Organisation }
  /** Gives the hard words of the language of a leaflet's file. */
  glossaryOf: (file: string) => Glossary
  /** What of the data there is in other languages. */
  inLanguages: SiteData['inLanguages']
}

/** Reads the project in the working folder, by the options that its Eleventy configuration gives Everyleaf. */
export async function readProject(): Promise<Project> {
  const known = await settings()
  const { easyRead: hasEasyRead, leaflets: place } = known.options
  const {
    data,
    sources,
    findings: dataFindings,
    broken,
  } = readDataAndSources(known.options, known.pathPrefix)
  const { facts: value, organisation, glossary, links, site, accessibility } = data
  const names = namesOf(organisation)
  const leaflets = leafletNames(known)
    .map((name) => folderOf(known, name))
    .map((folder) => ({ folder, files: readLeafletFiles(folder), draft: draftOf(folder) }))
  const named = (text: string) => stateNames(text, names)
  const languageOf = (file: string) => editionNamed(basename(file))?.language
  const speaker = (file: string) => siteSpeaker(languageOf(file) ?? site.language, known.options)
  const isReadNamed = (name: string) => hasEasyRead || editionNamed(name)?.kind === 'full'
  const published = leaflets.flatMap(publishedOf)
  const drafts = leaflets.filter(({ draft }) => draft !== undefined)
  const leftOut = new Map(
    leaflets.flatMap(({ folder, draft }) => (draft ? [[basename(folder), draft]] : [])),
  )
  return {
    ...textsOf(published, (_, name) => isReadNamed(name)),
    drafts: textsOf(drafts, ({ draft }, name) => isReadNamed(name) && isOfDraft(draft, name)),
    dataFindings,
    broken,
    strays: strays(known.leaflets, aroundLeaflets(known.options, leftOut, site.language)),
    facts: { ...sources.facts, value },
    glossary: sources.glossary,
    synonyms: sources.synonyms,
    named,
    stated: (file) => (text) => named(stateFacts(text, value, 'easy-read', speaker(file))),
    links: sources.links,
    address: site.address,
    language: site.language,
    texts: Object.fromEntries(
      Object.entries(known.options.languages).map(([tag, { strings }]) => [tag, strings]),
    ),
    speaker,
    hasEasyRead,
    place,
    leftOut: accessibility.left_out.map(({ rule }) => rule),
    known: { glossary, links, organisation },
    glossaryOf: (file) => dataIn(data, languageOf(file), known.options).glossary,
    inLanguages: data.inLanguages,
  }
}

/** Gives the drafts among the leaflets, by their folders' names. */
export const draftsOf = ({ drafts }: Project): [slug: string, draft: Draft][] =>
  drafts.leaflets.flatMap(({ folder, draft }) =>
    draft === undefined ? [] : [[basename(folder), draft]],
  )

/** Gives those of the texts that are in one leaflet's folder. */
export function textsIn(folder: string, { leaflets, ...texts }: Texts): Texts {
  const isIn = ({ file }: Source) => file.startsWith(`${folder}/`)
  return {
    leaflets: leaflets.filter((leaflet) => leaflet.folder === folder),
    editions: texts.editions.filter(isIn),
    easyReads: texts.easyReads.filter(isIn),
    translatedEasyReads: texts.translatedEasyReads.filter(isIn),
    recipes: texts.recipes.filter(isIn),
  }
}

/** Gives a project once for each of its leaflets, with the texts of that leaflet alone. */
export function eachLeaflet(project: Project): Project[] {
  const { leaflets, editions, easyReads, translatedEasyReads, recipes } = project
  const [ofEditions, ofEasyReads, ofTranslated, ofRecipes] = [
    ...[editions, easyReads, translatedEasyReads],
    recipes,
  ].map(byFolder)
  return leaflets.map((leaflet) => ({
    ...project,
    leaflets: [leaflet],
    editions: ofEditions?.get(leaflet.folder) ?? [],
    easyReads: ofEasyReads?.get(leaflet.folder) ?? [],
    translatedEasyReads: ofTranslated?.get(leaflet.folder) ?? [],
    recipes: ofRecipes?.get(`${leaflet.folder}/pictures`) ?? [],
  }))
}

function byFolder(sources: Source[]): Map<string, Source[]> {
  const folders = new Map<string, Source[]>()
  for (const source of sources) {
    const folder = dirname(source.file)
    const others = folders.get(folder)
    if (others) others.push(source)
    else folders.set(folder, [source])
  }
  return folders
}

/** What of a leaflet a build publishes. */
function publishedOf(leaflet: Leaflet): Leaflet[] {
  if (leaflet.draft === undefined) return [leaflet]
  if (leaflet.draft === 'leaflet') return []
  const published = Object.entries(leaflet.files).filter(
    ([name]) => !isOfDraft(leaflet.draft, name),
  )
  return [{ ...leaflet, files: Object.fromEntries(published) }]
}

function textsOf(leaflets: Leaflet[], belongs: (leaflet: Leaflet, name: string) => boolean): Texts {
  const editions = leaflets.flatMap((leaflet) =>
    Object.entries(leaflet.files).flatMap(([name, contents]) => {
      const named = editionNamed(name)
      if (!named || contents === undefined || !belongs(leaflet, name)) return []
      return [{ named, source: { file: `${leaflet.folder}/${name}`, contents } }]
    }),
  )
  const easyReads = editions.filter(({ named }) => named.kind === 'easy-read')
  const isOwn = ({ named }: { named: EditionName }) => named.language === undefined
  const sourcesOf = (all: typeof editions) => all.map(({ source }) => source)
  return {
    leaflets,
    editions: sourcesOf(editions),
    easyReads: sourcesOf(easyReads.filter(isOwn)),
    translatedEasyReads: sourcesOf(easyReads.filter((one) => !isOwn(one))),
    recipes: leaflets.flatMap(({ folder }) => sourceIfThere(`${folder}/pictures/recipes.yaml`)),
  }
}

const sourceIfThere = (file: string): Source[] =>
  existsSync(file) ? [{ file, contents: readText(file) }] : []
