import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { browse, inTab, searchFor } from '../help/browse.ts'
import type { Visit } from '../help/browse.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { foreign, watchTraffic } from '../help/requests.ts'
import type { Traffic } from '../help/requests.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('site: requests', (test) => {
  test('no page asks another site for anything, and nothing that it asks for fails', async () => {
    const found = await browse(site, async (visit) => {
      const problems: string[] = []
      for (const { path, file } of pages) {
        const traffic = await open(visit, visit.address + path, async (page) => {
          if (path === 'search/') await searchFor(page, 'meeting')
        })
        assert.ok(traffic.addresses.length > 1, `${file} loads its fonts`)
        problems.push(...troubles(traffic, visit.address).map((trouble) => `${file}: ${trouble}`))
      }
      return problems
    })
    assert.is(found.join('\n'), '')
  })

  test('a foreign picture, a missing one and a broken script are found', async () => {
    const body =
      '<img src="http://localhost:9/foreign.png"><img src="/missing.png"><script>absent()</script>'
    const found = await withFaultyPage(body, (folder) =>
      browse(folder, async (visit) =>
        troubles(await open(visit, visit.address), visit.address).join('\n'),
      ),
    )
    assert.match(found, 'another site: http://localhost:9/foreign.png')
    assert.match(found, '/missing.png: status 404')
    assert.match(found, 'absent is not defined')
  })
})

function troubles(traffic: Traffic, address: string): string[] {
  return [...foreign(traffic, address).map((one) => `another site: ${one}`), ...traffic.failures]
}

async function open(
  visit: Visit,
  address: string,
  use: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Traffic> {
  let traffic: Traffic = { addresses: [], failures: [] }
  await inTab(visit, address, use, (page) => {
    traffic = watchTraffic(page)
  })
  return traffic
}
