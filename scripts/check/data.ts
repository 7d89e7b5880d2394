import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { ContentError } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { findingsInData } from '../../plugins/content/data-findings.ts'
import { readData, schemas } from '../../plugins/content/data/index.ts'
import type { SourceCheck } from './check.ts'

/** Gives what is wrong in the data files of a folder: missing files and values, malformed ones, unknown ones. */
export async function checkData(folder: string): Promise<Finding[]> {
  const found = await Promise.all(
    Object.keys(schemas).map((name) => checkFile(`${folder}/${name}`)),
  )
  return found.flat()
}

async function checkFile(file: string): Promise<Finding[]> {
  if (!existsSync(file)) {
    return [
      {
        file,
        what: 'This file is missing.',
        remedy: 'Put it back; docs/data.md shows what is in it.',
      },
    ]
  }
  try {
    readData(await readFile(file, 'utf8'), file)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.findings
    throw error
  }
}

/** What is wrong with the texts in the data files: names that the organisation does not have, and unknown contacts. */
export const dataTexts: SourceCheck = ({ data, facts, known }) => ({
  findings: data.flatMap((one) => findingsInData(one, { ...known, facts: facts.value })),
})
