import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** Where the transcripts are kept, for people to read. */
const folder = 'docs/transcripts'

/** What a real screen reader said; only people with that screen reader can write it (`npm run hear`). */
const ofScreenReader = 'orca/'

/** Writes transcripts, and removes those of pages and PDFs that no longer exist. */
export async function keepTranscripts(made: Map<string, string>): Promise<void> {
  for (const name of (await keptTranscripts()).keys()) await rm(join(folder, name))
  for (const [name, text] of made) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
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
