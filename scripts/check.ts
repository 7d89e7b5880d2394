import { existsSync } from 'node:fs'
import { checkData } from './check/data.ts'
import { checkLinks } from './check/links.ts'
import { checkPages } from './check/pages.ts'
import { stopOn } from './check/stop-on.ts'
import { say } from './output/say.ts'

/** Looks for mistakes in the data and the built site; throws a ContentError with what it found. */
export async function check({
  links = false,
  site = '_site',
}: { links?: boolean; site?: string } = {}): Promise<void> {
  const findings = await checkData('_data')
  if (existsSync(site)) findings.push(...(await checkPages(site)))
  else say(`There is no ${site} yet, so only the data is checked. Run "npm run build" first.`)
  if (links && findings.length === 0) findings.push(...(await checkLinks('_data/links.yaml')))
  stopOn(findings)
  say('Nothing to mend.')
}
