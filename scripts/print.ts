import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describeFinding, isWarning, stampFigures } from '../plugins/index.ts'
import { stopOn } from './check/stop-on.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'

/** Makes the PDFs of a built site again, of one leaflet or of all. */
export async function printLeaflets({
  leaflet,
  site = '_site',
}: { leaflet?: string | undefined; site?: string } = {}): Promise<void> {
  if (!existsSync(site))
    throw new Error(`There is no ${site} to print from. Run "npm run build" first.`)
  const made = await printWithProgress(site, leaflet === undefined ? '' : `leaflets/${leaflet}/`)
  if (made.length === 0)
    throw new Error(
      leaflet === undefined
        ? `There are no leaflets in ${site} yet.`
        : `There is no leaflet ${leaflet} in ${site}.`,
    )
  await stampFigures(site, made)
  for (const one of made) say(join(site, one.file))
  const findings = made.flatMap((one) => one.findings)
  for (const finding of findings.filter(isWarning)) say(`Warning: ${describeFinding(finding)}`)
  stopOn(findings)
}
