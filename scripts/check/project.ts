import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { Facts, Glossary, Links, Organisation } from '../../plugins/shared/data/index.ts'
import { readData } from '../../plugins/shared/data/index.ts'
import { editionOf } from '../../plugins/shared/editions.ts'
import { stateFacts } from '../../plugins/text/index.ts'

/** A file that people write: its name from the project's folder, with forward slashes, and what it holds. */
export interface Source {
  file: string
  contents: string
}

/** What people write, as the checks see it. The data has been checked by its schemas. */
export interface Project {
  /** Each leaflet's full edition and its easy read as they are written, in the order of their folders. */
  editions: Source[]
  /** The easy reads with their facts stated, line for line. */
  easyReads: Source[]
  facts: Source & { value: Facts }
  glossary: Source
  synonyms: Source
  known: { glossary: Glossary; links: Links; organisation: Organisation }
}

/** Reads the project in the working folder. Throws a ContentError where its data is wrong. */
export async function readProject(): Promise<Project> {
  const [facts, glossary, links, organisation, synonyms] = await Promise.all(
    ['facts', 'glossary', 'links', 'organisation', 'synonyms'].map((name) =>
      source(`_data/${name}.yaml`),
    ),
  )
  if (!facts || !glossary || !links || !organisation || !synonyms)
    throw new Error('A data file is missing.')
  const value = read(facts) as Facts
  const editions = await readEditions('src/leaflets')
  return {
    editions,
    easyReads: editions
      .filter(({ file }) => editionOf(file)?.kind === 'easy-read')
      .map(({ file, contents }) => ({ file, contents: stateFacts(contents, value, 'easy-read') })),
    facts: { ...facts, value },
    glossary,
    synonyms,
    known: {
      glossary: read(glossary) as Glossary,
      links: read(links) as Links,
      organisation: read(organisation) as Organisation,
    },
  }
}

async function readEditions(folder: string): Promise<Source[]> {
  const leaflets = (await readdir(folder)).sort()
  const files = leaflets
    .flatMap((leaflet) =>
      ['index.md', 'easy-read.md'].map((name) => `${folder}/${leaflet}/${name}`),
    )
    .filter(existsSync)
  return Promise.all(files.map(source))
}

const source = async (file: string): Promise<Source> => ({
  file,
  contents: await readFile(file, 'utf8'),
})

const read = ({ contents, file }: Source): unknown => readData(contents, file)
