import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Facts, Glossary, Links, Organisation } from '../../plugins/content/data/index.ts'
import { readLeafletFiles } from '../../plugins/easy-read/review/index.ts'
import type { LeafletFiles } from '../../plugins/easy-read/review/index.ts'
import { namesOf, stateNames } from '../../plugins/content/data/index.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import { readDataAndSources } from '../../plugins/host/data.ts'
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
}

/** What people write, as the checks see it. The data has been checked by its schemas. */
export interface Project {
  /** The leaflets in the order of their folders. */
  leaflets: Leaflet[]
  /** Each leaflet's full edition and its easy read as they are written, in the order of their folders. */
  editions: Source[]
  /** The easy reads with their facts and names filled in, line for line. */
  easyReads: Source[]
  /** The recipes of the leaflets' pictures, where a leaflet has them. */
  recipes: Source[]
  facts: Source & { value: Facts }
  glossary: Source
  synonyms: Source
  links: Source
  /** The language of the site. */
  language: string
  /** Whether its leaflets have an easy read. */
  hasEasyRead: boolean
  /** The address of the leaflets on the site, like `/leaflets/`. */
  address: string
  /** The rules that its accessibility statement says are left out of the audit. */
  leftOut: string[]
  known: { glossary: Glossary; links: Links; organisation: Organisation }
}

/**
 * Reads the project in the working folder, by the options that its Eleventy configuration gives Everyleaf. Throws a
 * ContentError where its data is wrong.
 */
export async function readProject(): Promise<Project> {
  const known = await settings()
  const { easyRead: hasEasyRead, leaflets: place } = known.options
  const { data, sources } = readDataAndSources(known.options, known.pathPrefix)
  const { facts: value, organisation, glossary, links, site, accessibility } = data
  const names = namesOf(organisation)
  const leaflets = leafletNames(known)
    .map((name) => folderOf(known, name))
    .map((folder) => {
      return { folder, files: readLeafletFiles(folder) }
    })
  const kinds: (keyof LeafletFiles)[] = hasEasyRead ? ['index.md', 'easy-read.md'] : ['index.md']
  return {
    leaflets,
    editions: leaflets.flatMap((leaflet) => filesOf(leaflet, kinds)),
    easyReads: leaflets
      .flatMap((leaflet) => filesOf(leaflet, ['easy-read.md']))
      .map(({ file, contents }) => ({
        file,
        contents: stateNames(stateFacts(contents, value, 'easy-read'), names),
      })),
    recipes: (
      await Promise.all(
        leaflets.map(({ folder }) => sourceIfThere(`${folder}/pictures/recipes.yaml`)),
      )
    ).flat(),
    facts: { ...sources.facts, value },
    glossary: sources.glossary,
    synonyms: sources.synonyms,
    links: sources.links,
    language: site.language,
    hasEasyRead,
    address: place.address,
    leftOut: accessibility.left_out.map(({ rule }) => rule),
    known: { glossary, links, organisation },
  }
}

function filesOf({ folder, files }: Leaflet, names: (keyof LeafletFiles)[]): Source[] {
  return names.flatMap((name) => {
    const contents = files[name]
    return contents === undefined ? [] : [{ file: `${folder}/${name}`, contents }]
  })
}

const source = async (file: string): Promise<Source> => ({
  file,
  contents: await readFile(file, 'utf8'),
})

const sourceIfThere = async (file: string): Promise<Source[]> =>
  existsSync(file) ? [await source(file)] : []
