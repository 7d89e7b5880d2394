import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { builtPages } from '../../plugins/site/built-pages.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { browse, inTab, searchFor } from '../help/browse.ts'
import { copyProject } from '../help/project-copy.ts'
import { foreign, watchTraffic } from '../help/requests.ts'
import type { Traffic } from '../help/requests.ts'
import { suite } from '../suite.ts'

const prefix = '/some/folder/'
const site = `https://example.org${prefix}`

suite('site: a path prefix', (test) => {
  test('every address starts with it, and under it everything loads', async () => {
    await withProject(async (project) => {
      await changeAddress(project)
      build(project)
      const folder = join(project, '_site')
      const pages = await builtPages(folder)
      assert.ok(pages.length > 4)
      for (const { html, file } of pages) {
        assert.equal(outside(html), [], file)
        const { canonical, alternates } = readPage(html)
        assert.ok(canonical.startsWith(site), canonical)
        for (const { href } of alternates)
          assert.ok(existsSync(join(folder, href.slice(prefix.length))), `${href} is there`)
      }
      await browse(
        folder,
        async (visit) => {
          for (const { path, file } of pages) {
            let traffic: Traffic = { addresses: [], failures: [] }
            const open = (use: Parameters<typeof inTab<void>>[2]) =>
              inTab(visit, visit.address + path, use, (page) => {
                traffic = watchTraffic(page)
              })
            await open(async (page) => {
              const font = await page.evaluate(
                `document.fonts.check('1em "Atkinson Hyperlegible"')`,
              )
              assert.ok(font, `${file}: its font is loaded`)
              if (path !== 'search/') return
              await searchFor(page, 'meeting')
              const link = await page.$eval('.results a', ({ pathname }) => pathname)
              assert.match(link, new RegExp(`^${prefix}leaflets/`))
            })
            assert.equal([...foreign(traffic, visit.address), ...traffic.failures], [], file)
            assert.ok(traffic.addresses.some((address) => address.endsWith('.woff2')))
          }
        },
        prefix,
      )
    })
  })

  test('an address without it is found', () => {
    const html = `<a href="${prefix}words/">a</a><a href="#b">b</a><a href="/words/">c</a><img src="/d.svg">`
    assert.equal(outside(html), ['/words/', '/d.svg'])
  })
})

/** Gives the addresses of a page's own site that leave out the prefix. */
function outside(html: string): string[] {
  const page = load(html)
  return page('[href], [src]')
    .toArray()
    .map((element) => page(element).attr('href') ?? page(element).attr('src') ?? '')
    .filter((address) => !/^(?:[a-z]+:|#)/.test(address) && !address.startsWith(prefix))
}

/** Makes a copy of the project, whose content can be changed. */
async function withProject(use: (project: string) => Promise<void>): Promise<void> {
  const project = copyProject()
  try {
    await use(project)
  } finally {
    await rm(project, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function changeAddress(project: string): Promise<void> {
  const file = join(project, '_data', 'site.yaml')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/^address: .*$/m, `address: ${site}`))
}

function build(project: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/everyleaf.ts', 'build'],
    { cwd: project, encoding: 'utf8' },
  )
  assert.is(status, 0, stdout + stderr)
}
