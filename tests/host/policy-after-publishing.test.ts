import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

suite("a page in a host's own build", (test) => {
  test('has its policy and the figures of its files, which are written one after the other', async () => {
    const config = hostConfig(quick)
    await withHost({ ...hostFiles, 'eleventy.config.js': config }, async (folder) => {
      const { status, output } = await buildHost(folder)
      assert.is(status, 0, output)
      const page = readFileSync(join(folder, '_site', 'leaflets', 'help', 'index.html'), 'utf8')
      assert.match(
        page,
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';',
      )
      assert.match(page, /<span data-figures[^>]*>, \d+ words, 1 KB</)
    })
  })
})
