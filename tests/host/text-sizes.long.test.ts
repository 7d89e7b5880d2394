import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { inEnglish } from '../../plugins/languages/languages.ts'
import { readOptions } from '../../plugins/options.ts'
import { chosenFormats, formats } from '../../plugins/formats/index.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { organisation } from '../help/data.ts'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

/** What is said about a choice of sizes. */
function refusal(sizes: object): string {
  try {
    readOptions({ sizes })
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('Not refused.')
}

suite('the option sizes', (test) => {
  test('makes giant print of large print', async () => {
    const config = hostConfig({ ...quick, formats: ['large-print'], sizes: { 'large-print': 24 } })
    await withHost({ ...hostFiles, 'eleventy.config.js': config }, async (folder) => {
      const { status, output } = await buildHost(folder)
      assert.is(status, 0, output)
      const file = join(folder, '_site', 'leaflets', 'help', 'help-large-print.pdf')
      const { pages } = await readPrinted(new Uint8Array(readFileSync(file)))
      const lines = pages.flatMap((page) => page.lines).filter(({ text }) => text.trim() !== '')
      const sizes = lines.map(({ size }) => Math.round(size))
      assert.ok(sizes.length > 5)
      assert.is(Math.min(...sizes), 24)
    })
  })

  test('has what each format has without it', () => {
    const { sizes } = readOptions()
    const printed = formats.filter(({ file }) => file.extension === 'pdf').map(({ name }) => name)
    assert.equal(Object.keys(sizes).sort(), printed.sort())
    const context = { name: 'x', isFirst: true, organisation, speaker: inEnglish }
    for (const { name, style } of chosenFormats(readOptions()))
      assert.is(style?.(context), formats.find((one) => one.name === name)?.style?.(context), name)
  })

  test('cannot be too small for the readers of a format, or for another format', () => {
    assert.match(refusal({ 'large-print': 15 }), /sizes\.large-print: write a size from 16 to 36/)
    assert.match(refusal({ pdf: 11 }), /sizes\.pdf: write a size from 12 to 36 pt, like 14 \(/)
    assert.match(refusal({ pdf: '14pt' }), /sizes\.pdf: write a size from 12 to 36 pt/)
    assert.match(
      refusal({ largeprint: 24 }),
      'sizes.largeprint: there is no such option. Did you mean "large-print"?',
    )
  })
})
