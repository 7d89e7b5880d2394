import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { Glossary, Links, Organisation } from '../../plugins/shared/data/index.ts'
import { readData } from '../../plugins/shared/data/index.ts'

/** A file that people write: its name from the project's folder, with forward slashes, and what it holds. */
export interface Source {
  file: string
  contents: string
}

/** What people write, as the checks see it. The data has been checked by its schemas. */
export interface Project {
  /** Each leaflet's easy read, in the order of their folders. */
  easyReads: Source[]
  glossary: Source
  synonyms: Source
  known: { glossary: Glossary; links: Links; organisation: Organisation }
}

/** Reads the project in the working folder. Throws a ContentError where its data is wrong. */
export async function readProject(): Promise<Project> {
  const [glossary, links, organisation, synonyms] = await Promise.all(
    ['glossary', 'links', 'organisation', 'synonyms'].map((name) => source(`_data/${name}.yaml`)),
  )
  if (!glossary || !links || !organisation || !synonyms) throw new Error('A data file is missing.')
  return {
    easyReads: await easyReads('src/leaflets'),
    glossary,
    synonyms,
    known: {
      glossary: read(glossary) as Glossary,
      links: read(links) as Links,
      organisation: read(organisation) as Organisation,
    },
  }
}

async function easyReads(folder: string): Promise<Source[]> {
  const leaflets = (await readdir(folder)).sort()
  const files = leaflets.map((leaflet) => `${folder}/${leaflet}/easy-read.md`).filter(existsSync)
  return Promise.all(files.map(source))
}

const source = async (file: string): Promise<Source> => ({
  file,
  contents: await readFile(file, 'utf8'),
})

const read = ({ contents, file }: Source): unknown => readData(contents, file)
