import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findValidator } from './check-pdfua/find.ts'
import { readReport } from './check-pdfua/report.ts'
import { run } from './check-pdfua/validator.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'

const help = `check:pdfua [folder]

  asks veraPDF whether every tagged PDF in a site's folder, _site unless told, conforms to PDF/UA-1
`

/** Throws an Error where a tagged PDF of the folder breaks a rule of PDF/UA-1, or where there is none to check. */
async function checkPdfUa(folder: string): Promise<void> {
  const files = await taggedPdfs(folder)
  if (files.length === 0)
    throw new Error(`There is no PDF in ${folder}. Run "npm run build" first.`)
  const { name, command } = await findValidator()
  say(`Asking ${name} about ${files.length} PDFs.`)
  const answer = await run([...command, '--flavour', 'ua1', '--format', 'json', ...files])
  if (answer.output === '') throw new Error(`${name} gave no answer.\n${answer.errors}`)
  const verdicts = readReport(answer.output)
  for (const { file, passed, failures } of verdicts) {
    say(`${file}: ${failures.length === 0 ? `PDF/UA-1, ${passed} rules kept` : 'not PDF/UA-1'}`)
    for (const failure of failures) say(`  ${failure}`)
  }
  const broken = verdicts.filter(({ failures }) => failures.length > 0).length
  say(`${verdicts.length - broken} of ${files.length} conform, ${broken} fail.`)
  if (broken > 0 || verdicts.length < files.length) {
    throw new Error('Not every PDF conforms to PDF/UA-1. Mend what is named above.')
  }
}

/** All PDFs of a folder but booklets, which are for printing only and claim nothing. */
async function taggedPdfs(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => name.endsWith('.pdf') && !name.endsWith('-booklet.pdf'))
    .sort()
    .map((name) => resolve(join(folder, name)))
}

const [folder = '_site'] = process.argv.slice(2)
if (folder === '--help' || folder === '-h') process.stdout.write(help)
else {
  try {
    await checkPdfUa(folder)
  } catch (error) {
    process.exitCode = failed(error)
  }
}
