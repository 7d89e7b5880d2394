import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { wordsOfWord } from '../../plugins/formats/word/read.ts'
import { words } from '../../plugins/languages/words.ts'
import { run } from '../maven/run.ts'

/** Whether LibreOffice is there. */
export const hasLibreOffice = async (): Promise<boolean> =>
  (await run(['soffice', '--version'])).code === 0

/**
 * Opens Word files in LibreOffice, all in one run, and gives of each the words that LibreOffice does not show in their order;
 * none where all is well. Throws an Error where it gives no text.
 */
export async function lostInLibreOffice(
  files: string[],
): Promise<{ file: string; lost: string[] }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'everyleaf-words-'))
  try {
    const copies = files.map((file, index) => ({ file, name: `${index + 1}` }))
    for (const { file, name } of copies) copyFileSync(file, join(folder, `${name}.docx`))
    // A profile of its own: one LibreOffice waits for another otherwise.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const { errors } = await run([
      ...['soffice', profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8'],
      ...['--outdir', folder, ...copies.map(({ name }) => join(folder, `${name}.docx`))],
    ])
    return copies.map(({ file, name }) => {
      const text = join(folder, `${name}.txt`)
      if (!existsSync(text)) throw new Error(`LibreOffice made no text of ${file}. ${errors}`)
      const wanted = wordsOfWord(readFileSync(file), { pictures: false })
      return { file, lost: lostWords(wanted, words(readFileSync(text, 'utf8'))) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives the first of the wanted words that are not in the others in order. Those may have marks of lists besides. */
export function lostWords(wanted: string[], found: string[]): string[] {
  let at = 0
  for (const word of found) if (word === wanted[at]) at += 1
  return wanted.slice(at, at + 8)
}
