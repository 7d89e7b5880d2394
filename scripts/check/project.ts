import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path/posix'
import type { Facts, Glossary, Links, Organisation } from '../../plugins/content/data/index.ts'
import { draftOf, isOfDraft } from '../../plugins/content/drafts.ts'
import type { Draft } from '../../plugins/content/drafts.ts'
import { fileNames } from '../../plugins/content/editions.ts'
import { readText } from '../../plugins/content/read-text.ts'
import type { Edition, LeafletPlace } from '../../plugins/content/editions.ts'
import type { Finding } from '../../plugins/index.ts'
import { readLeafletFiles } from '../../plugins/easy-read/review/index.ts'
import type { LeafletFiles } from '../../plugins/easy-read/review/index.ts'
import { namesOf, stateNames } from '../../plugins/content/data/index.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import type { Fill } from '../../plugins/content/yaml.ts'
import { readDataAndSources } from '../../plugins/host/data.ts'
import type { DataName } from '../../plugins/host/data.ts'
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
  /** Each leaflet's full edition and its easy read as they are written, in the order of their folders. */
  editions: Source[]
  /** Their easy reads as they are written. */
  easyReads: Source[]
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
  const speaker = (_file: string) => siteSpeaker(site.language, known.options)
  const isRead = (kind: Edition['kind']) => hasEasyRead || kind === 'full'
  const published = leaflets.flatMap(publishedOf)
  const drafts = leaflets.filter(({ draft }) => draft !== undefined)
  const leftOut = new Map(
    leaflets.flatMap(({ folder, draft }) => (draft ? [[basename(folder), draft]] : [])),
  )
  return {
    ...textsOf(published, (_, kind) => isRead(kind)),
    drafts: textsOf(drafts, ({ draft }, kind) => isRead(kind) && isOfDraft(draft, kind)),
    dataFindings,
    broken,
    strays: strays(known.leaflets, aroundLeaflets(known.options, leftOut)),
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
  }
}

/** Gives the drafts among the leaflets, by their folders' names. */
export const draftsOf = ({ drafts }: Project): [slug: string, draft: Draft][] =>
  drafts.leaflets.flatMap(({ folder, draft }) =>
    draft === undefined ? [] : [[basename(folder), draft]],
  )

/** Gives those of the texts that are in one leaflet's folder. */
export function textsIn(folder: string, { leaflets, editions, easyReads, recipes }: Texts): Texts {
  const isIn = ({ file }: Source) => file.startsWith(`${folder}/`)
  return {
    leaflets: leaflets.filter((leaflet) => leaflet.folder === folder),
    editions: editions.filter(isIn),
    easyReads: easyReads.filter(isIn),
    recipes: recipes.filter(isIn),
  }
}

/** Gives a project once for each of its leaflets, with the texts of that leaflet alone. */
export function eachLeaflet(project: Project): Project[] {
  const { leaflets, editions, easyReads, recipes } = project
  const [ofEditions, ofEasyReads, ofRecipes] = [editions, easyReads, recipes].map(byFolder)
  return leaflets.map((leaflet) => ({
    ...project,
    leaflets: [leaflet],
    editions: ofEditions?.get(leaflet.folder) ?? [],
    easyReads: ofEasyReads?.get(leaflet.folder) ?? [],
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
  const full = leaflet.files['index.md']
  if (leaflet.draft === 'leaflet' || full === undefined) return []
  return [{ ...leaflet, files: { 'index.md': full } }]
}

function textsOf(
  leaflets: Leaflet[],
  belongs: (leaflet: Leaflet, kind: Edition['kind']) => boolean,
): Texts {
  const sources = (leaflet: Leaflet, kinds: Edition['kind'][]): Source[] =>
    kinds
      .filter((kind) => belongs(leaflet, kind))
      .flatMap((kind) => {
        const name = fileNames[kind]
        const contents = leaflet.files[name]
        return contents === undefined ? [] : [{ file: `${leaflet.folder}/${name}`, contents }]
      })
  return {
    leaflets,
    editions: leaflets.flatMap((leaflet) => sources(leaflet, ['full', 'easy-read'])),
    easyReads: leaflets.flatMap((leaflet) => sources(leaflet, ['easy-read'])),
    recipes: leaflets.flatMap(({ folder }) => sourceIfThere(`${folder}/pictures/recipes.yaml`)),
  }
}

const sourceIfThere = (file: string): Source[] =>
  existsSync(file) ? [{ file, contents: readText(file) }] : []
