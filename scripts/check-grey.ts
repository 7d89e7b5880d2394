import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contrasts } from './check-grey/contrast.ts'
import { pictures } from './check-grey/draw.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { UserError } from '../plugins/findings/user-error.ts'

const help = `check:grey [folder]

  draws every page of the PDFs in a site's folder (default _site) in greyscale, as an office printer does,
  and measures the contrast of its words
`

/** WCAG 2.2, 1.4.6 (AAA). */
const wanted = 7

/** Pixels per pt: enough for the thinnest line of a letter to have a pixel of its full colour. */
const scale = 3

/** Throws a UserError if words of a PDF in the folder would be hard to read in greyscale. */
async function checkGrey(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  const files = names.filter((name) => name.endsWith('.pdf')).sort()
  if (files.length === 0)
    throw new UserError(`There is no PDF in ${folder}. Run "npm run build" first.`)
  let faint = 0
  for (const name of files) {
    const pages = await pictures(new Uint8Array(await readFile(join(folder, name))), scale)
    if (!pages)
      throw new UserError('pdf.js has no canvas for this machine, so no page can be drawn.')
    const measured = pages.flatMap((page, index) =>
      contrasts(page).map((one) => ({ ...one, page: index + 1 })),
    )
    const lowest = Math.min(...measured.map(({ ratio }) => ratio))
    const worst =
      measured.length > 0 ? `lowest contrast in grey ${lowest.toFixed(1)} to 1` : 'no words'
    say(`${name}: ${pages.length} pages, ${worst}`)
    for (const { text, ratio, page } of measured.filter(({ ratio }) => ratio < wanted)) {
      faint += 1
      say(`  page ${page}: "${text}" has ${ratio.toFixed(1)} to 1`)
    }
  }
  if (faint > 0) {
    throw new UserError(
      `${faint} lines need darker words or a lighter background: ${wanted} to 1 or more.`,
    )
  }
}

const [folder = '_site'] = process.argv.slice(2)
if (folder === '--help' || folder === '-h') process.stdout.write(help)
else {
  try {
    await checkGrey(folder)
  } catch (error) {
    process.exitCode = failed(error)
  }
}
