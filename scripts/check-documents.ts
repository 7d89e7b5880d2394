import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from '../plugins/files/files-of.ts'
import { UserError } from '../plugins/findings/user-error.ts'
import { checkEpubs } from './check-documents/epubs.ts'
import { hasLibreOffice, lostInLibreOffice } from './check-documents/words.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'

const help = `check:documents [folder]

  asks EPUBCheck whether every EPUB in a site's folder (default _site) is free of errors and warnings, and LibreOffice
  whether every Word file opens with its words; needs EPUBCheck, or Java and Maven, and LibreOffice for the Word files
`

/** Throws a UserError if a document of the folder is not as it should be, or if there is none to check. */
async function checkDocuments(folder: string): Promise<void> {
  const files = (existsSync(folder) ? filesOf(folder) : []).map((file) => join(folder, file)).sort()
  const epubs = files.filter((file) => file.endsWith('.epub'))
  const wordFiles = files.filter((file) => file.endsWith('.docx'))
  if (epubs.length + wordFiles.length === 0)
    throw new UserError(`There is no EPUB or Word file in ${folder}. Run "npm run build" first.`)
  const broken = (await epubsBroken(epubs)) + (await wordsBroken(wordFiles))
  if (broken > 0)
    throw new UserError('Not every document is as it should be. Fix what is listed above.')
}

async function epubsBroken(files: string[]): Promise<number> {
  if (files.length === 0) return 0
  const checked = await checkEpubs(files)
  if (!checked)
    throw new UserError(
      'There is no EPUBCheck, so nothing was checked. Put "epubcheck" on PATH, or install Java and Maven, and it is fetched from Maven Central.',
    )
  for (const { file, wrong } of checked) {
    say(`${file}: ${wrong.length === 0 ? 'no errors or warnings' : 'not valid'}`)
    for (const line of wrong) say(`  ${line}`)
  }
  const broken = checked.filter(({ wrong }) => wrong.length > 0).length
  say(`${files.length - broken} of ${files.length} EPUBs are valid, ${broken} are not.`)
  return broken
}

async function wordsBroken(files: string[]): Promise<number> {
  if (files.length === 0) return 0
  if (!(await hasLibreOffice())) {
    say(`There is no LibreOffice ("soffice"), so ${files.length} Word files were not opened.`)
    return 0
  }
  let broken = 0
  for (const { file, lost } of await lostInLibreOffice(files)) {
    if (lost.length > 0) broken += 1
    say(`${file}: ${lost.length === 0 ? 'the same words' : `not shown: "${lost.join(' ')}"`}`)
  }
  say(`${files.length - broken} of ${files.length} Word files have their words in LibreOffice.`)
  return broken
}

const [folder = '_site'] = process.argv.slice(2)
if (folder === '--help' || folder === '-h') process.stdout.write(help)
else {
  try {
    await checkDocuments(folder)
  } catch (error) {
    process.exitCode = failed(error)
  }
}
