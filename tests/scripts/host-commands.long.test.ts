import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { everyleafIn, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

const { organisation, ...others } = quick
const options = {
  ...others,
  data: 'details',
  leaflets: { folder: 'guides', address: '/advice/' },
  links: { Citizens: { address: 'https://citizens.example/', checked: 'seen' } },
}
const fact = {
  what: 'The council answers.',
  whose: 'theirs',
  number: 2,
  unit: 'month',
  from: 'the day of your letter',
  authority: 'Testbury Rules 2020, rule 1',
  full_edition: 'words',
  checked: '2026-10-01',
  check_again: '2099-10-01',
}
const guide = 'content/guides/help/index.md'

/** A site with none of the folders that `everyleaf init` makes. */
const files = {
  'package.json': hostFiles['package.json'] ?? '',
  'eleventy.config.js': hostConfig(options, '', { input: 'content', output: 'public' }),
  'details/organisation.yaml': Object.entries(organisation)
    .map(([name, value]) => `${name}: "${value}"\n`)
    .join(''),
  'content/index.html': '<!doctype html>\n<title>Home</title>\n<a href="/nowhere/">Broken</a>\n',
  [guide]: hostFiles['src/leaflets/help/index.md'] ?? '',
}

suite("everyleaf's commands in a site with folders of its own", (test) => {
  test('build and print its leaflets where its configuration says', async () => {
    await withHost(files, async (folder) => {
      const text = join(folder, 'public', 'advice', 'help', 'help.txt')
      const built = await everyleafIn(folder, 'build')
      assert.is(built.status, 0, built.output)
      assert.match(built.output, /Built in [\d.]+ s: \d+ pages, 1 text file, search over 1 pages\./)
      assert.match(readFileSync(text, 'utf8'), 'Come to the library.')
      assert.not.ok(existsSync(join(folder, 'src')))
      writeFileSync(text, '')
      const printed = await everyleafIn(folder, 'print', 'help')
      assert.is(printed.status, 0, printed.output)
      assert.match(readFileSync(text, 'utf8'), 'Come to the library.')
    })
  })

  test("check its leaflets and not its own pages, and name the options' data", async () => {
    const config = hostConfig(
      { ...options, facts: { wait: fact }, synonyms: { aid: ['assistance'] } },
      '',
      { input: 'content' },
    )
    await withHost({ ...files, 'eleventy.config.js': config }, async (folder) => {
      const { status, output } = await everyleafIn(folder, 'check')
      assert.is(status, 0, output)
      assert.match(output, /the option "facts":1:1 {2}No leaflet states "wait"\./)
      assert.match(output, /the option "synonyms":\d+:\d+ {2}No leaflet uses "assistance"/)
      assert.not.match(output, /nowhere|easy-read\.md/)

      const text = readFileSync(join(folder, guide), 'utf8')
      writeFileSync(join(folder, guide), `${text}\nPhone 020 7946 0000. [Here](/nowhere/).\n`)
      const wrong = await everyleafIn(folder, 'check')
      assert.is(wrong.status, 1)
      assert.match(wrong.output, /^content\/guides\/help\/index\.md:13:7 {2}The telephone number/m)
    })
  })

  test('start a leaflet beside the others', async () => {
    await withHost(files, async (folder) => {
      const { status, output } = await everyleafIn(folder, 'new', 'more-help')
      assert.is(status, 0, output)
      assert.ok(existsSync(join(folder, 'content', 'guides', 'more-help', 'index.md')))
      assert.not.ok(existsSync(join(folder, 'content', 'guides', 'more-help', 'easy-read.md')))
      const unknown = await everyleafIn(folder, 'review', 'hepl')
      assert.is(unknown.status, 2)
      assert.match(unknown.output, 'Did you mean "help"?')
    })
  })

  test('say that a configuration does not add Everyleaf', async () => {
    const config = { 'eleventy.config.js': 'export default function () {}\n' }
    await withHost({ ...files, ...config }, async (folder) => {
      const { status, output } = await everyleafIn(folder, 'check')
      assert.is(status, 1)
      assert.match(output, 'Your Eleventy configuration does not add Everyleaf. Add it: config.')
      assert.not.match(output, /^ +at /m)
    })
  })
})
