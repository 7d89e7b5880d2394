import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { formats, makeFormats } from '../../plugins/formats/index.ts'
import { rearrange } from '../../plugins/formats/pdf/content/rearrange.ts'
import { artifacts } from '../../plugins/formats/pdf/content/marks.ts'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import { pictures } from '../../scripts/check-grey/draw.ts'
import type { Picture } from '../../scripts/check-grey/draw.ts'
import { fixtures, printInStages } from '../help/print-fixture.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('two builds of the same site', (test) => {
  test('give equal bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'everyleaf-twice-'))
    try {
      await cp(site, folder, { recursive: true })
      const made = await makeFormats(folder)
      assert.is(made.length, formats.length)
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
    ['a leaflet', site, 'leaflets/if-you-do-not-agree/'],
    ['a page with every element', fixtures, 'every-element.html'],
    ['a page that is read from the right', fixtures, 'from-the-right.html'],
  ] as const) {
    test(`leave ${name} as it looks`, async () => {
      const { drawn, finished } = await printInStages(folder, path, 'pdf')
      const [was, is] = [await pictures(drawn), await pictures(finished)]
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

  test('would be noticed if they painted a dot', async () => {
    const { drawn } = await printInStages(fixtures, 'every-element.html', 'pdf')
    const changed = await revise(drawn, ({ sheets }) => {
      const [sheet] = sheets
      if (!sheet) return
      const { map } = sheet
      const dot = `${artifacts.layout} 20 20 2 2 re f EMC`
      sheet.map = rearrange(map, [{ from: 0, to: map.count - 1 }, dot])
    })
    const [was, is] = [await pictures(drawn), await pictures(changed)]
    if (is?.[0]) assert.not.ok(looksAlike(is[0], was?.[0]))
  })
})

function ink({ data }: Picture): number {
  return data.reduce((sum, value, index) => sum + (index % 4 === 0 && value < 128 ? 1 : 0), 0)
}

function looksAlike(one: Picture, other: Picture | undefined): boolean {
  return other !== undefined && Buffer.from(one.data).equals(Buffer.from(other.data))
}
