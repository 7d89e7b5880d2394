import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fixture = 'tests/fixtures/languages'

/** The folder of the leaflet in six languages, from the project's. */
export const translated = 'src/leaflets/asking-for-a-place'

/** The languages of its translations. */
export const tags = ['ar', 'bn', 'cy', 'pl', 'ur'] as const

/** Lets a copy of the project have one leaflet alone: the one in six languages. */
export function useTranslatedLeaflet(folder: string): void {
  rmSync(join(folder, 'src', 'leaflets', 'if-you-do-not-agree'), { recursive: true })
  cpSync(join(fixture, 'asking-for-a-place'), join(folder, translated), { recursive: true })
  cpSync(join(fixture, 'data'), join(folder, '_data'), { recursive: true })
  writeFileSync(join(folder, '_data', 'synonyms.yaml'), '{}\n')
  writeFileSync(
    join(folder, '_data', 'glossary.yaml'),
    'council:\n  meaning: The council are the people who run your town.\n',
  )
}

/** Adds lines to the end of a file of a copy. */
export const append = (folder: string, file: string, lines: string): void => {
  appendFileSync(join(folder, file), lines)
}
