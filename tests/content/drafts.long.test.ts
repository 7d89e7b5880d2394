import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { change, everyleaf, inCopy } from '../help/copy.ts'
import { addLeaflet, addLine, filesWith, namesIn } from '../help/leaflets.ts'
import { copyProject } from '../help/project-copy.ts'
import { opened, whileServing } from '../help/serving.ts'
import { makePagesOf, useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const draft = 'draft: true'
const pageOf = (pages: string, path: string) =>
  load(readFileSync(join(pages, path, 'index.html'), 'utf8'))

/** Adds a draft of each kind to the short leaflet: of both editions, of one alone, and of an easy read beside a published text. */
function addDrafts(folder: string): void {
  useShortLeaflet(folder)
  addLeaflet(folder, 'secret', { full: draft })
  addLeaflet(folder, 'lonely', { full: false, easyRead: draft })
  addLeaflet(folder, 'early', { full: draft, easyRead: false })
  addLeaflet(folder, 'half', { easyRead: draft })
}

suite('a draft', (test) => {
  test('is in no file of a build, and neither are its pictures and its hard words', () => {
    inCopy((folder) => {
      addDrafts(folder)
      const pictures = 'src/leaflets/half/pictures'
      copyFileSync(join(folder, pictures, 'house.svg'), join(folder, pictures, 'kept-back.svg'))
      change(folder, 'src/leaflets/half/easy-read.md', 'house.svg', 'kept-back.svg')
      change(folder, 'src/leaflets/secret/easy-read.md', 'You can ask us.', 'Ask a **helper**.')
      change(folder, 'src/leaflets/short/easy-read.md', 'You can ask us.', 'Ask a **friend**.')
      writeFileSync(
        join(folder, '_data', 'glossary.yaml'),
        'friend:\n  meaning: A friend is nice.\nhelper:\n  meaning: A helper helps.\nother:\n  meaning: Other.\n',
      )
      const pages = makePagesOf(folder)
      for (const words of ['secret', 'lonely', 'early', 'kept-back', 'helper'])
        assert.equal(filesWith(pages, words), [], words)
      assert.equal(
        namesIn(join(pages, 'leaflets'))
          .filter((name) => !name.includes('/'))
          .sort(),
        ['half', 'short'],
      )
      assert.match(pageOf(pages, 'words').text(), /friend[\s\S]*other/)
    })
  })

  test('of an easy read alone leaves the full edition without any link to it', () => {
    inCopy((folder) => {
      addDrafts(folder)
      const pages = makePagesOf(folder)
      assert.not.ok(existsSync(join(pages, 'leaflets', 'half', 'easy-read')))
      const half = pageOf(pages, 'leaflets/half')
      assert.is(half('[href*="easy-read"]').length, 0)
      assert.equal(
        half('.formats strong')
          .toArray()
          .map((label) => half(label).text())
          .filter((label) => label.startsWith('Easy')),
        [],
      )
      assert.ok(pageOf(pages, 'leaflets/short')('[href*="easy-read"]').length > 3)
    })
  })

  test('is shown while the site is served, and says that it is one', async () => {
    const folder = copyProject()
    try {
      addDrafts(folder)
      await whileServing(folder, async (address) => {
        const at = async (path: string) => load((await opened(address + path)).text)
        const files = {
          'secret/': 'secret/index.md',
          'secret/easy-read/': 'secret/index.md',
          'lonely/easy-read/': 'lonely/easy-read.md',
          'early/': 'early/index.md',
          'half/easy-read/': 'half/easy-read.md',
        }
        for (const [path, file] of Object.entries(files)) {
          const page = await at(`leaflets/${path}`)
          assert.match(page('main .notice').text(), /^\s*Draft\s/m, path)
          assert.match(page('main .notice').text(), `in src/leaflets/${file}.`)
          const other = path.endsWith('easy-read/') ? '.where-next a' : '.to-easy-read a'
          const hasOther = /^(?:secret|half)/.test(path)
          assert.is(page(other).text().includes('Read th'), hasOther, path)
        }
        for (const path of ['half/', 'short/'])
          assert.not.match((await at(`leaflets/${path}`))('main').text(), 'Draft')
        const home = await at('')
        const listed = home('.choice')
          .toArray()
          .map((item) => home(item).find('h2').text())
          .sort()
        assert.equal(listed, [
          'About early Draft',
          'About half',
          'About half Draft',
          'About lonely Draft',
          'About secret Draft',
          'About secret Draft',
          'Getting help',
          'How to get help',
        ])
        const lonely = await at('leaflets/lonely/easy-read/')
        assert.is(lonely('[href*="index.md"], .other-edition').length, 0)
        assert.is((await opened(`${address}leaflets/early/early.txt`)).status, 200)
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('stops no build, whatever is wrong with it; the build names it', () => {
    inCopy((folder) => {
      addDrafts(folder)
      for (const published of ['short', 'half'])
        rmSync(join(folder, 'src', 'leaflets', published), { recursive: true })
      addLine(folder, 'src/leaflets/early/index.md', 'See [Nobody knows].\n\nCall 020 7946 0000.')
      change(folder, 'src/leaflets/early/index.md', 'title: About early\n', '')
      change(folder, 'src/leaflets/secret/index.md', 'title: About secret', 'title: "About')
      const { status, stdout, stderr } = everyleaf(folder, 'build')
      assert.is(status, 0, stderr)
      assert.match(stdout, /^ {2}Drafts left out: early, lonely, secret$/m)
      assert.match(stdout, ', 0 PDFs, search over 0 pages.')
    })
  })

  test('that says so wrongly stops a build rather than be published', () => {
    inCopy((folder) => {
      useShortLeaflet(folder)
      addLeaflet(folder, 'secret', { full: 'draft: yes' })
      const { status, stderr } = everyleaf(folder, 'build')
      assert.is(status, 1)
      assert.match(
        stderr,
        'src/leaflets/secret/index.md:6:8  "draft" cannot be used as it is. Write true, or remove the line.',
      )
    })
  })

  test('is checked, in its text and on its page, without failing the check', () => {
    inCopy((folder) => {
      addDrafts(folder)
      addLine(folder, 'src/leaflets/early/index.md', 'See [Nobody knows].\n\nCall 020 7946 0000.')
      const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
      assert.is(status, 0)
      const [, rest = ''] = stdout.split(/^To fix before a draft is published \(\d+\)$/m)
      assert.match(rest, /early\/index\.md:\d+:5 {2}There is no link called "Nobody knows"\./)
      assert.match(rest, /early\/index\.md:\d+:\d+ {2}The telephone number "020 7946 0000" is not/)
      assert.match(rest, /^0 errors, \d+ warnings, 0 excused, \d+ about drafts\.$/m)
      assert.not.match(stdout, 'There is no easy-read.md')
    })
  })

  test('is named where a published page links to it', () => {
    inCopy((folder) => {
      addDrafts(folder)
      addLine(folder, 'src/leaflets/short/index.md', 'Read [this](/leaflets/secret/#contact).')
      const { status, stderr } = everyleaf(folder, 'build')
      assert.is(status, 1)
      assert.match(
        stderr,
        'src/leaflets/short/index.md:14:13  The link to /leaflets/secret/#contact is broken, because that is a draft. Publish the draft by deleting "draft: true" in its head, or remove the link.',
      )
    })
  })

  test('has its own reason for not being printed', () => {
    inCopy((folder) => {
      addDrafts(folder)
      const { status, stderr } = everyleaf(folder, 'print', 'secret')
      assert.is(status, 1)
      assert.match(stderr, 'The leaflet secret is a draft, so it is not in _site.')
    })
  })
})
