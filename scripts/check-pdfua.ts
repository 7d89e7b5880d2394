import { join, resolve } from 'node:path'
import { readClaims } from './check-pdfua/claims.ts'
import { findValidator } from './check-pdfua/find.ts'
import { readReport } from './check-pdfua/report.ts'
import { run } from './check-pdfua/validator.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { UserError } from '../plugins/findings/user-error.ts'

const help = `check:pdfua [folder]

  asks veraPDF whether every PDF in a site's folder (default _site) conforms to PDF/UA-1;
  a format for printing only, such as the booklet, need not claim it
`

/** Throws a UserError if a PDF of the folder breaks a rule of PDF/UA-1 or does not claim it though it should, or if there is none to check. */
async function checkPdfUa(folder: string): Promise<void> {
  const { claiming, printingOnly, silent } = await readClaims(folder)
  for (const file of printingOnly) {
    say(`${file}: for printing only, does not claim PDF/UA`)
  }
  for (const file of silent) say(`${file}: does not claim PDF/UA, and should`)
  const broken = claiming.length === 0 ? 0 : await validate(folder, claiming)
  if (broken + silent.length > 0) {
    throw new UserError('Not every PDF conforms to PDF/UA-1. Fix what is listed above.')
  }
  if (claiming.length === 0)
    throw new UserError(`There is no PDF in ${folder} to check. Run "npm run build" first.`)
}

/** Asks veraPDF about files of a folder, and gives the number of those that do not conform. */
async function validate(folder: string, names: string[]): Promise<number> {
  const files = names.map((name) => resolve(join(folder, name)))
  const { name, command } = await findValidator()
  say(`Asking ${name} about ${files.length} PDFs.`)
  const answer = await run([...command, '--flavour', 'ua1', '--format', 'json', ...files])
  if (answer.output === '') throw new UserError(`${name} gave no answer.\n${answer.errors}`)
  const verdicts = readReport(answer.output)
  for (const { file, passed, failures } of verdicts) {
    say(`${file}: ${failures.length === 0 ? `PDF/UA-1, ${passed} rules passed` : 'not PDF/UA-1'}`)
    for (const failure of failures) say(`  ${failure}`)
  }
  const conforming = verdicts.filter(({ failures }) => failures.length === 0).length
  const broken = files.length - conforming
  say(`${conforming} of ${files.length} conform, ${broken} fail.`)
  return broken
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
