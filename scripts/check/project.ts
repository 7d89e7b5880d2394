import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path/posix'
import type {
  Facts,
  Glossary,
  Links,
  Organisation,
  Site,
} from '../../plugins/content/data/index.ts'
import { draftOf, isOfDraft } from '../../plugins/content/drafts.ts'
import type { Draft } from '../../plugins/content/drafts.ts'
import { fileNames } from '../../plugins/content/editions.ts'
import type { Edition } from '../../plugins/content/editions.ts'
import { readLeafletFiles } from '../../plugins/easy-read/review/index.ts'
import type { LeafletFiles } from '../../plugins/easy-read/review/index.ts'
import { namesOf, readData, stateNames } from '../../plugins/content/data/index.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import { folderOf, leafletNames } from '../review/texts.ts'

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
  /** The easy reads with their facts and names filled in, line for line. */
  easyReads: Source[]
  /** The recipes of the leaflets' pictures, where a leaflet has them. */
  recipes: Source[]
}

/** What people write, as the checks see it: the texts are those that a build publishes. The data has been checked by its schemas. */
export interface Project extends Texts {
  /** The texts of drafts. */
  drafts: Texts
  facts: Source & { value: Facts }
  glossary: Source
  synonyms: Source
  /** The language of the site. */
  language: string
  known: { glossary: Glossary; links: Links; organisation: Organisation }
}

/** Reads the project in the working folder. Throws a ContentError where its data is wrong. */
export async function readProject(): Promise<Project> {
  const [facts, glossary, links, organisation, site, synonyms] = await Promise.all(
    ['facts', 'glossary', 'links', 'organisation', 'site', 'synonyms'].map((name) =>
      source(`_data/${name}.yaml`),
    ),
  )
  if (!facts || !glossary || !links || !organisation || !site || !synonyms)
    throw new Error('A data file is missing.')
  const value = read(facts) as Facts
  const names = namesOf(read(organisation) as Organisation)
  const stated = { ...glossary, contents: stateNames(glossary.contents, names) }
  const leaflets = leafletNames()
    .map(folderOf)
    .map((folder) => ({ folder, files: readLeafletFiles(folder), draft: draftOf(folder) }))
  const state = (contents: string) => stateNames(stateFacts(contents, value, 'easy-read'), names)
  const published = leaflets.flatMap(publishedOf)
  const drafts = leaflets.filter(({ draft }) => draft !== undefined)
  return {
    ...(await textsOf(published, () => true, state)),
    drafts: await textsOf(drafts, ({ draft }, kind) => isOfDraft(draft, kind), state),
    facts: { ...facts, value },
    glossary: stated,
    synonyms,
    language: (read(site) as Site).language,
    known: {
      glossary: read(stated) as Glossary,
      links: read(links) as Links,
      organisation: read(organisation) as Organisation,
    },
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

/** What of a leaflet a build publishes. */
function publishedOf(leaflet: Leaflet): Leaflet[] {
  if (leaflet.draft === undefined) return [leaflet]
  const full = leaflet.files['index.md']
  if (leaflet.draft === 'leaflet' || full === undefined) return []
  return [{ ...leaflet, files: { 'index.md': full } }]
}

async function textsOf(
  leaflets: Leaflet[],
  belongs: (leaflet: Leaflet, kind: Edition['kind']) => boolean,
  state: (contents: string) => string,
): Promise<Texts> {
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
    easyReads: leaflets
      .flatMap((leaflet) => sources(leaflet, ['easy-read']))
      .map(({ file, contents }) => ({ file, contents: state(contents) })),
    recipes: (
      await Promise.all(
        leaflets.map(({ folder }) => sourceIfThere(`${folder}/pictures/recipes.yaml`)),
      )
    ).flat(),
  }
}

const source = async (file: string): Promise<Source> => ({
  file,
  contents: await readFile(file, 'utf8'),
})

const sourceIfThere = async (file: string): Promise<Source[]> =>
  existsSync(file) ? [await source(file)] : []

const read = ({ contents, file }: Source): unknown => readData(contents, file)
