import { join, resolve } from 'node:path'
import { readClaims } from './check-pdfua/claims.ts'
import { findValidator } from './check-pdfua/find.ts'
import { readReport } from './check-pdfua/report.ts'
import { run } from './maven/run.ts'
import { failed } from './output/failed.ts'
import { pdfStandards } from '../plugins/site/pdf-standard.ts'
import type { PdfStandard } from '../plugins/site/pdf-standard.ts'
import { say } from './output/say.ts'
import { UserError } from '../plugins/findings/user-error.ts'

const help = `check:pdfua [folder]

  asks veraPDF whether every PDF in a site's folder (default _site) conforms to the part of PDF/UA that it claims,
  and one that claims PDF/UA-2 also to Well-Tagged PDF, for accessibility and for reuse;
  a format for printing only, such as the booklet, need not claim it
`

/** What veraPDF is asked about a file that claims a part of PDF/UA: the names of its flavours, and of the standards. */
const flavours: Record<PdfStandard, [flavour: string, name: string][]> = {
  'ua-1': [['ua1', 'PDF/UA-1']],
  'ua-2': [
    ['ua2', 'PDF/UA-2'],
    ['wt1a', 'WTPDF 1.0 for accessibility'],
    ['wt1r', 'WTPDF 1.0 for reuse'],
  ],
}

/** Throws a UserError if a PDF of the folder breaks a rule of what it claims or does not claim what it should, or if there is none to check. */
async function checkPdfUa(folder: string): Promise<void> {
  const { claiming, printingOnly, silent } = await readClaims(folder)
  for (const file of printingOnly) {
    say(`${file}: for printing only, does not claim PDF/UA`)
  }
  for (const file of silent) say(`${file}: does not claim PDF/UA, and should`)
  let broken = silent.length
  for (const part of pdfStandards) {
    const files = claiming.filter(({ standard }) => standard === part).map(({ file }) => file)
    if (files.length === 0) continue
    for (const [flavour, name] of flavours[part])
      broken += await validate(folder, files, { flavour, name })
  }
  if (broken > 0) throw new UserError('Not every PDF conforms to PDF/UA. Fix what is listed above.')
  if (claiming.length === 0)
    throw new UserError(`There is no PDF in ${folder} to check. Run "npm run build" first.`)
}

/** Asks veraPDF whether files of a folder conform to a standard, and gives the number of those that do not. */
async function validate(
  folder: string,
  names: string[],
  { flavour, name: standard }: { flavour: string; name: string },
): Promise<number> {
  const files = names.map((name) => resolve(join(folder, name)))
  const { name, command } = await findValidator()
  say(`Asking ${name} about ${files.length} PDFs.`)
  const answer = await run([...command, '--flavour', flavour, '--format', 'json', ...files])
  if (answer.output === '') throw new UserError(`${name} gave no answer.\n${answer.errors}`)
  const verdicts = readReport(answer.output)
  for (const { file, passed, failures } of verdicts) {
    say(
      `${file}: ${failures.length === 0 ? `${standard}, ${passed} rules passed` : `not ${standard}`}`,
    )
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
