import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as assert from 'uvu/assert'
import { change, inCopy } from '../help/copy.ts'
import { copyProject } from '../help/project-copy.ts'
import { opened, until, whileServing } from '../help/serving.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const counter = pathToFileURL(resolve('tests/help/count-reads.mjs')).href

/** Runs a command of everyleaf in a folder, and gives how often it read each edition's file. */
function readsOf(folder: string, command: string): Record<string, number> {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', counter, 'scripts/everyleaf.ts', command],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.is(status, 0, stderr)
  return JSON.parse(readFileSync(join(folder, 'reads.json'), 'utf8')) as Record<string, number>
}

suite("an edition's file", (test) => {
  test('is read once, however many of the checks and the pages need it', () => {
    inCopy((folder) => {
      useShortLeaflet(folder)
      const { 'short/index.md': full, 'short/easy-read.md': easyRead } = readsOf(folder, 'check')
      assert.equal({ full, easyRead }, { full: 1, easyRead: 1 })
    })
  })
})

suite('an edition that changes while its site is served', (test) => {
  test('is read again, for its own page and for that of the other edition', async () => {
    const folder = copyProject()
    try {
      useShortLeaflet(folder)
      const [full, easyRead] = ['index.md', 'easy-read.md'].map(
        (name) => `src/leaflets/short/${name}`,
      ) as [string, string]
      await whileServing(folder, async (address) => {
        const page = async () => (await opened(`${address}leaflets/short/`)).text
        // Eleventy says that it serves before it watches, and misses what changes between.
        const seen = (file: string, words: string) => async (tries: number) => {
          if (tries % 50 === 49) utimesSync(join(folder, file), new Date(), new Date())
          return (await page()).includes(words)
        }
        assert.match(await page(), 'What you can do, in easy read')
        change(folder, easyRead, '## What you can do', '## What you may do')
        await until(seen(easyRead, 'What you may do, in easy read'))
        // As long as before.
        change(folder, full, 'title: Getting help', 'title: Finding help')
        await until(seen(full, '<h1>Finding help</h1>'))
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
