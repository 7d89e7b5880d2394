import { loadPackage } from '../plugins/findings/load-package.ts'
import type { Fleet } from '../plugins/formats/browser/fleet.ts'
import { say } from './output/say.ts'

/** Lends the browsers at some addresses, where there are any, and lets go of them afterwards. */
export async function inBrowsers<T>(
  addresses: string[],
  use: (fleet: Fleet | undefined) => Promise<T>,
): Promise<T> {
  if (addresses.length === 0) return use(undefined)
  const { connectFleet } = await loadPackage(
    'puppeteer',
    () => import('../plugins/formats/browser/fleet.ts'),
  )
  const fleet = await connectFleet(addresses, say)
  try {
    return await use(fleet)
  } finally {
    await fleet.close()
  }
}
