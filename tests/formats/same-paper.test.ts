import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { withBrowser } from '../../plugins/formats/browser/index.ts'
import { makeFormats } from '../../plugins/formats/make.ts'
import { artifacts } from '../../plugins/formats/pdf/content/marks.ts'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import { finish } from '../../plugins/formats/pdf/passes/index.ts'
import { prepare } from '../../plugins/formats/pdf/prepare.ts'
import { printTagged } from '../../plugins/formats/pdf/print.ts'
import { serveSite } from '../../plugins/shared/site-server.ts'
import { pictures } from '../../scripts/check-grey/draw.ts'
import type { Picture } from '../../scripts/check-grey/draw.ts'
import { fixtures } from '../help/print-fixture.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('two builds of the same site', (test) => {
  test('give equal bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'everyleaf-twice-'))
    try {
      await cp(site, folder, { recursive: true })
      const made = await makeFormats(folder)
      assert.is(made.length, 4)
      for (const { file } of made) {
        const [one, other] = await Promise.all([
          readFile(join(site, file)),
          readFile(join(folder, file)),
        ])
        assert.ok(one.equals(other), `${file} differs`)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

suite('the passes', (test) => {
  for (const [name, folder, path] of [
    ['a leaflet', site, 'leaflets/what-if-i-do-not-agree/'],
    ['a page with every element', fixtures, 'every-element.html'],
    ['a page that is read from the right', fixtures, 'from-the-right.html'],
  ] as const) {
    test(`leave ${name} as it looks`, async () => {
      const [before, after] = await printBoth(folder, path)
      const [was, is] = [await pictures(before), await pictures(after)]
      if (!was || !is) {
        process.stdout.write('Not tested: pdf.js has no canvas for this machine.\n')
        return
      }
      assert.is(is.length, was.length)
      is.forEach((picture, index) => {
        assert.ok(ink(picture) > 1000, `page ${index + 1} is blank`)
        assert.ok(looksAlike(picture, was[index]), `page ${index + 1} looks different`)
      })
    })
  }

  test('would be found out if they painted a dot', async () => {
    const [before] = await printBoth(fixtures, 'every-element.html')
    const changed = await revise(before, ({ sheets }) => {
      const dot = { operator: 're', operands: [], text: '20 20 2 2 re f' }
      sheets[0]?.operations.push(artifacts.layout, dot, { ...dot, operator: 'EMC', text: 'EMC' })
    })
    const [was, is] = [await pictures(before), await pictures(changed)]
    if (is?.[0]) assert.not.ok(looksAlike(is[0], was?.[0]))
  })
})

/** Prints a page, and gives the file as Chromium prints it and as it is finished. */
async function printBoth(folder: string, path: string): Promise<[Uint8Array, Uint8Array]> {
  const server = await serveSite(folder)
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage()
      const facts = await prepare(page, {
        address: new URL(path, server.address).href,
        publicAddress: `https://leaflets.example.org/${path}`,
        format: 'pdf',
      })
      const before = await printTagged(page)
      return [before, await finish(before, facts)]
    })
  } finally {
    await server.close()
  }
}

function ink({ data }: Picture): number {
  return data.reduce((sum, value, index) => sum + (index % 4 === 0 && value < 128 ? 1 : 0), 0)
}

function looksAlike(one: Picture, other: Picture | undefined): boolean {
  return other !== undefined && Buffer.from(one.data).equals(Buffer.from(other.data))
}
