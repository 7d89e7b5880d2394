import { programHash } from '../../plugins/cache/program.ts'
import { hashOf } from '../../plugins/cache/store.ts'
import { loadPackage } from '../../plugins/findings/load-package.ts'
import { formatNamed } from '../../plugins/formats/formats.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { needsBrowser } from '../../plugins/formats/kept-formats.ts'
import { about } from '../output/about.ts'
import type { ShardRecord } from './record.ts'

/** What files are made with; where none of them needs a browser, there is none. */
export type MadeWith = ShardRecord['madeWith']

/** Gives what the formats of these pages are made with here. Throws a BrowserError where they need a browser and none is found. */
export async function madeWithHere(jobs: Job[]): Promise<MadeWith> {
  const program = { version: about().version, hash: programHash() }
  if (!jobs.some(({ format }) => needsBrowser(formatNamed(format)))) return { program }
  const { findBrowser, browserIdentity } = await loadPackage('puppeteer', async () => ({
    ...(await import('../../plugins/formats/browser/index.ts')),
    ...(await import('../../plugins/formats/browser/identity.ts')),
  }))
  const { version } = await findBrowser()
  return { program, browser: { version, hash: hashOf(await browserIdentity()) } }
}

/** Says what something was made with that is not the same here; gives nothing where all is the same. */
export function otherThanHere(there: MadeWith, here: MadeWith): string | undefined {
  const [one, other] = [there.browser, here.browser]
  const differences = [
    there.program.hash !== here.program.hash &&
      (there.program.version === here.program.version
        ? `a different state of Everyleaf ${here.program.version}, or different versions of the packages that it needs`
        : `Everyleaf ${there.program.version}, and here is ${here.program.version}`),
    one &&
      other &&
      one.hash !== other.hash &&
      (one.version === other.version
        ? `${one.version} started in a different way, on a different system, or with different fonts`
        : `${one.version}, and here is ${other.version}`),
  ].filter((difference) => typeof difference === 'string')
  return differences.length === 0 ? undefined : differences.join('; ')
}
