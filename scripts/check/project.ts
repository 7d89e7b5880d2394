import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DataFile } from '../../plugins/content/data-findings.ts'
import type {
  Facts,
  Glossary,
  Links,
  Organisation,
  Site,
} from '../../plugins/content/data/index.ts'
import { readLeafletFiles } from '../../plugins/easy-read/review/index.ts'
import type { LeafletFiles } from '../../plugins/easy-read/review/index.ts'
import { namesOf, readData, schemas, stateNames } from '../../plugins/content/data/index.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import type { Fill } from '../../plugins/content/yaml.ts'
import { readEasyRead } from '../../plugins/easy-read/text/index.ts'
import type { EasyReadText } from '../../plugins/easy-read/text/index.ts'
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
}

/** What people write, as the checks see it. The data has been checked by its schemas. */
export interface Project {
  /** The leaflets in the order of their folders. */
  leaflets: Leaflet[]
  /** Each leaflet's full edition and its easy read as they are written, in the order of their folders. */
  editions: Source[]
  /** The easy reads with their facts and names filled in, each text at its place in the file. */
  easyReads: EasyReadText[]
  /** The recipes of the leaflets' pictures, where a leaflet has them. */
  recipes: Source[]
  /** All data files as they are written. */
  data: DataFile[]
  facts: Source & { value: Facts }
  glossary: Source
  synonyms: Source
  /** Fills in the organisation's names in a text. */
  named: Fill
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
  const named = (text: string) => stateNames(text, names)
  const leaflets = leafletNames()
    .map(folderOf)
    .map((folder) => {
      return { folder, files: readLeafletFiles(folder) }
    })
  return {
    leaflets,
    editions: leaflets.flatMap((leaflet) => filesOf(leaflet, ['index.md', 'easy-read.md'])),
    easyReads: leaflets
      .flatMap((leaflet) => filesOf(leaflet, ['easy-read.md']))
      .map(({ file, contents }) =>
        readEasyRead(contents, file, (text) => named(stateFacts(text, value, 'easy-read'))),
      ),
    recipes: (
      await Promise.all(
        leaflets.map(({ folder }) => sourceIfThere(`${folder}/pictures/recipes.yaml`)),
      )
    ).flat(),
    data: await Promise.all(
      Object.keys(schemas).map(async (name) => ({
        name: basename(name, '.yaml'),
        ...(await source(`_data/${name}`)),
      })),
    ),
    facts: { ...facts, value },
    glossary,
    named,
    synonyms,
    language: (read(site) as Site).language,
    known: {
      glossary: read(glossary, named) as Glossary,
      links: read(links, named) as Links,
      organisation: read(organisation) as Organisation,
    },
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

const read = ({ contents, file }: Source, fill?: Fill): unknown => readData(contents, file, fill)
