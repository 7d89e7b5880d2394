import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { weigh } from '../../../bench/weigh.ts'
import { facts as schema } from '../../../plugins/content/data/index.ts'
import { factsNamed } from '../../../plugins/content/text/index.ts'
import { readYaml } from '../../../plugins/content/yaml.ts'
import { browse } from '../../help/browse.ts'
import { unlabelled } from '../../help/limits.ts'
import { suite } from '../../suite.ts'
import { pages, site, slug, written } from './own-site.ts'

const kib = 1024
const leaflet = `leaflets/${slug}/`

suite('the pages of our leaflet', (test) => {
  for (const [path, most] of [
    [leaflet, 60],
    [`${leaflet}easy-read/`, 250],
  ] as const)
    test(`${path} takes at most 5 requests and ${most} KiB`, async () => {
      const { requests, sent } = await browse(site, ({ browser, address }) =>
        weigh(browser, address + path),
      )
      assert.ok(requests.length > 2 && requests.length <= 5, requests.join('\n'))
      assert.ok(sent <= most * kib, `${sent} bytes`)
    })

  test('state every time limit of the data, in both editions', () => {
    const names = Object.keys(readYaml(readFileSync('_data/facts.yaml', 'utf8'), schema, 'facts'))
    assert.ok(names.length > 5)
    for (const name of ['index.md', 'easy-read.md']) {
      const named = factsNamed(written(name))
      assert.equal(
        names.filter((one) => !named.includes(one)),
        [],
        name,
      )
    }
  })

  test('frame each time limit, and first say whose it is', () => {
    const editions = pages.filter(({ path }) => path.startsWith(leaflet))
    assert.is(editions.length, 2)
    for (const { html, file } of editions) {
      assert.ok(load(html)('.text .time-limit').length > 3, file)
      assert.equal(unlabelled(html), [], file)
    }
  })
})
