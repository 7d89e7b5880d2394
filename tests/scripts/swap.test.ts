import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { swap } from '../../scripts/swap.ts'
import { suite } from '../suite.ts'

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'swap-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeSite(folder: string, words: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), words)
  return folder
}

suite('the swap of a finished site', (test) => {
  test('replaces the old site with the new one and leaves nothing else', async () => {
    await inFolder(async (folder) => {
      const site = makeSite(join(folder, '_site'), 'old')
      const staging = makeSite(join(folder, 'staging'), 'new')
      await swap(staging, site)
      assert.is(readFileSync(join(site, 'index.html'), 'utf8'), 'new')
      assert.equal(readdirSync(folder), ['_site'])
    })
  })
  test('works where there was no site', async () => {
    await inFolder(async (folder) => {
      const staging = makeSite(join(folder, 'staging'), 'new')
      await swap(staging, join(folder, '_site'))
      assert.ok(existsSync(join(folder, '_site', 'index.html')))
    })
  })
  test('puts the old site back if the new one cannot replace it', async () => {
    await inFolder(async (folder) => {
      const site = makeSite(join(folder, '_site'), 'old')
      let message = ''
      await swap(join(folder, 'none'), site).catch((error: unknown) => {
        message = String(error)
      })
      assert.match(message, /could not replace/)
      assert.is(readFileSync(join(site, 'index.html'), 'utf8'), 'old')
      assert.equal(readdirSync(folder), ['_site'])
    })
  })
})
