import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { contrasts } from '../../scripts/check-grey/contrast.ts'
import { pictures } from '../../scripts/check-grey/draw.ts'
import { fixtures, printFixtures } from '../help/print-fixture.ts'
import { pdf } from '../help/site.ts'
import { suite } from '../suite.ts'

const scale = 3

suite('black and white', (test) => {
  for (const suffix of ['', '-large-print', '-easy-read']) {
    test(`every word of the leaflet${suffix} has enough contrast in greyscale`, async () => {
      const pages = await pictures(await pdf(suffix), scale)
      if (!pages) {
        untested()
        return
      }
      const measured = pages.flatMap((page) => contrasts(page))
      assert.ok(measured.length > 200)
      assert.equal(
        measured.filter(({ ratio }) => ratio < 7),
        [],
      )
    })
  }

  test('words that differ only in colour are found, and so are faint ones', async () => {
    const lines = {
      'Black words': ['#000000', '#ffffff', 21],
      'White words': ['#ffffff', '#000000', 21],
      'Faint words': ['#767676', '#ffffff', 4.54],
      'Red words': ['#e00000', '#007100', 1],
    } as const
    const pages = await pictures(await printLines(lines), scale)
    if (!pages) {
      untested()
      return
    }
    const measured = pages.flatMap((page) => contrasts(page))
    for (const [text, [, , expected]] of Object.entries(lines)) {
      const ratio = measured.find((one) => one.text === text)?.ratio ?? 0
      assert.ok(Math.abs(ratio - expected) < 0.15, `${text}: ${ratio}`)
    }
  })
})

/** Prints a page with a line of text for each pair of colours: the letters' and the background's. */
async function printLines(
  lines: Record<string, readonly [ink: string, ground: string, ...rest: unknown[]]>,
): Promise<Uint8Array> {
  const [head = ''] = (await readFile(join(fixtures, 'every-element.html'), 'utf8')).split('<main>')
  const text = Object.entries(lines).map(
    ([words, [ink, ground]]) =>
      `<p style="font-weight: bold; color: ${ink}; background: ${ground}">${words}</p>`,
  )
  const folder = await mkdtemp(join(tmpdir(), 'everyleaf-grey-'))
  try {
    const page = `${head}<main><h1>Colours</h1>${text.join('')}</main></body></html>`
    await writeFile(join(folder, 'index.html'), page)
    const [result] = await printFixtures(['index.html'], folder)
    if (!result || result instanceof Error) throw result ?? new Error('Nothing was printed.')
    return result.bytes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function untested(): void {
  process.stdout.write('Not tested: pdf.js has no canvas for this machine.\n')
}
