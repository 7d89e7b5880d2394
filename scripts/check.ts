import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkData } from './check/data.ts'
import { checkLinks } from './check/links.ts'
import { checkPages } from './check/pages.ts'
import { checkReviews, checkTies } from './check/review.ts'
import { stopOn } from './check/stop-on.ts'
import { describeFinding, isWarning } from '../plugins/index.ts'
import type { Finding } from '../plugins/index.ts'
import { contentErrorBehind } from '../plugins/shared/finding.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'

/** Looks for mistakes in the data, the leaflets and the pages made of them; throws a ContentError with what it found. */
export async function check({ links = false }: { links?: boolean } = {}): Promise<void> {
  stopOn(await checkData('_data'))
  stopOn(checkTies())
  const reviews = checkReviews()
  stopOn([...reviews, ...(await checkItsPages())])
  if (links) stopOn(await checkLinks('_data/links.yaml'))
  for (const finding of reviews.filter(isWarning)) say(`Warning: ${describeFinding(finding)}`)
  say('Nothing to mend.')
}

/** What is wrong with the pages, and what stopped them from being made. */
async function checkItsPages(): Promise<Finding[]> {
  const folder = join('.cache', `check-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await makePages(folder)
    return await checkPages(folder)
  } catch (error) {
    const content = contentErrorBehind(error)
    if (!content) throw error
    return content.findings
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
