import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkData } from './check/data.ts'
import { checkLinks } from './check/links.ts'
import { checkPages } from './check/pages.ts'
import { stopOn } from './check/stop-on.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'

/** Looks for mistakes in the data, the leaflets and the pages made of them; throws a ContentError with what it found. */
export async function check({ links = false }: { links?: boolean } = {}): Promise<void> {
  stopOn(await checkData('_data'))
  const folder = join('.cache', `check-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await makePages(folder)
    stopOn(await checkPages(folder))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  if (links) stopOn(await checkLinks('_data/links.yaml'))
  say('Nothing to mend.')
}
