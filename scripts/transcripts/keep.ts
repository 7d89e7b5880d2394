import { readdir, readFile, rm } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { writeWhole } from '../../plugins/files/write-whole.ts'

/** Where the transcripts are kept, for people to read. */
const folder = 'docs/transcripts'

/** What a real screen reader said; only people with that screen reader can write it (`npm run hear`). */
const ofScreenReader = 'orca/'

/** Writes transcripts, each file in one step, and then removes those of pages and PDFs that no longer exist. */
export async function keepTranscripts(made: Map<string, string>): Promise<void> {
  const before = await keptTranscripts()
  for (const [name, text] of made) await writeWhole(join(folder, name), text)
  for (const name of before.keys()) if (!made.has(name)) await rm(join(folder, name))
}

/** Reads the kept transcripts: each file's name under their folder, with forward slashes, and its text. */
export async function keptTranscripts(): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true })
  const files = entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((entry) => entry.endsWith('.txt') && !entry.startsWith(ofScreenReader))
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => [
        file,
        await readFile(join(folder, file), 'utf8'),
      ]),
    ),
  )
}
