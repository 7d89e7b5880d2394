import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import * as assert from 'uvu/assert'
import { Store } from '../../plugins/cache/store.ts'
import { shareBrowser } from '../../plugins/formats/browser/shared.ts'
import type { ToDraw } from '../../plugins/formats/document/drawn.ts'
import { keptDrawings } from '../../plugins/formats/document/kept-drawings.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { suite } from '../suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyleaf-drawings-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const picture = (text: string, changed: Partial<ToDraw> = {}): ToDraw => ({
  ...{ bytes: bytesOf(text), type: 'image/svg+xml', width: 20, height: 10 },
  ...changed,
})

suite('drawings of pictures', (test) => {
  const place = join(folder, 'store')
  const asked: string[][] = []
  const draw = (pictures: ToDraw[]) => {
    asked.push(pictures.map(({ bytes }) => new TextDecoder().decode(bytes)))
    return Promise.resolve(
      pictures.map((one) => bytesOf(`${new TextDecoder().decode(one.bytes)} ${one.width} drawn`)),
    )
  }
  /** Gives the drawings as texts, and the pictures that had to be drawn. */
  const drawn = async (pictures: ToDraw[], browser = 'a browser') => {
    asked.length = 0
    const all = await keptDrawings(new Store(place), () => Promise.resolve(browser))(pictures, draw)
    return { all: all.map((one) => new TextDecoder().decode(one)), asked: asked.flat() }
  }

  test('are made once of each picture, and given in the order of the pictures', async () => {
    const { all, asked } = await drawn(['a', 'b', 'a', 'c', 'b'].map((one) => picture(one)))
    assert.equal(all, ['a 20 drawn', 'b 20 drawn', 'a 20 drawn', 'c 20 drawn', 'b 20 drawn'])
    assert.equal(asked, ['a', 'b', 'c'])
  })

  test('are kept: only those of new pictures are made', async () => {
    const { all, asked } = await drawn(['c', 'd', 'a'].map((one) => picture(one)))
    assert.equal(all, ['c 20 drawn', 'd 20 drawn', 'a 20 drawn'])
    assert.equal(asked, ['d'])
  })

  for (const [what, changed] of [
    ['width', { width: 21 }],
    ['height', { height: 11 }],
    ['type', { type: 'image/png' }],
  ] as const)
    test(`are made again with another ${what}`, async () => {
      assert.equal((await drawn([picture('a', changed)])).asked, ['a'])
    })

  test('are made again in another browser, or where they are damaged', async () => {
    assert.equal((await drawn([picture('a')], 'another browser')).asked, ['a'])
    for (const name of readdirSync(place)) writeFileSync(join(place, name), 'damaged')
    assert.equal((await drawn([picture('a')])).asked, ['a'])
    assert.equal((await drawn([picture('a')])).asked, [])
  })

  test('are taken from a store that is only read, which stays as it is', async () => {
    const before = readdirSync(place)
    const given = [() => Promise.resolve('a browser'), { isOnlyRead: true }] as const
    asked.length = 0
    const all = await keptDrawings(new Store(place), ...given)([picture('a'), picture('new')], draw)
    assert.is(all.length, 2)
    assert.equal(asked, [['new']])
    assert.equal(readdirSync(place), before)
  })

  test('are all made where no browser is known', async () => {
    const nobody = keptDrawings(new Store(place), () => Promise.reject(new Error('no browser')))
    asked.length = 0
    assert.is((await nobody([picture('a'), picture('a')], draw)).length, 2)
    assert.equal(asked, [['a', 'a']])
  })
})

suite('a Word file whose words change', (test) => {
  const site = join(folder, 'site')
  const cache = join(folder, 'cache')
  const shared = shareBrowser()
  let asked = 0
  const browser = (): Promise<Browser> => {
    asked += 1
    return shared.get()
  }
  const square = (side: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="9"><path d="M0 0h9v9z"/></svg>`
  const write = (words: string, side: number) => {
    mkdirSync(join(site, 'one'), { recursive: true })
    writeFileSync(join(site, 'square.svg'), square(side))
    writeFileSync(
      join(site, 'one', 'index.html'),
      `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>One</title>
<meta name="description" content="A page."><meta name="author" content="Testbury">
<meta name="dcterms.modified" content="2026-11-23">
<link rel="canonical" href="https://leaflets.example.org/one/">
<link rel="alternate" type="application/docx" data-format="word" href="one.docx"></head>
<body><main><h1>One</h1><p>${words}</p><img alt="A square" src="/square.svg" width="20" height="20">
<section id="contact" class="contact"><h2>Contact</h2><p>Call us.</p></section></main></body></html>`,
    )
  }
  const file = join(site, 'one', 'one.docx')
  const made = async (kept?: string) => {
    asked = 0
    const [one] = await makeFormats(site, { browser, ...(kept !== undefined && { cache: kept }) })
    assert.is(one?.isKept, false)
    return { bytes: readFileSync(file), asked }
  }

  test('needs no browser again, and is as if nothing had been kept', async () => {
    write('Some words.', 9)
    assert.is((await made(cache)).asked, 1)
    write('Other words.', 9)
    const again = await made(cache)
    assert.is(again.asked, 0)
    assert.equal(again.bytes, (await made()).bytes)
  })

  test('has its pictures as they are now', async () => {
    const before = readFileSync(file)
    write('Other words.', 8)
    const again = await made(cache)
    assert.is(again.asked, 1)
    assert.not.equal(again.bytes, before)
    assert.equal(again.bytes, (await made()).bytes)
  })

  test('ends', () => shared.close())
})
