import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

const build = (own: string, options: object = quick) =>
  withHost({ ...hostFiles, 'eleventy.config.js': hostConfig(options, own) }, buildHost)

suite("a host's own build", (test) => {
  test('stops if another tool takes words out of a leaflet, whatever it publishes', async () => {
    const tool = `config.addTransform('tool', (html) => html.replace('Come to the library.', ''))`
    for (const options of [quick, { ...quick, publish: false }]) {
      const { status, output } = await build(tool, options)
      assert.is(status, 1, output)
      assert.match(
        output,
        'src/leaflets/help/index.md:11:1  The words "Come to the library." are not on the page.',
      )
    }
  })
  test('has nothing against words that another tool adds', async () => {
    const tool = `config.addTransform('tool', (html) => html.replace('Come to', '<b>Please.</b> Come to'))`
    const { status, output } = await build(tool)
    assert.is(status, 0, output)
  })
})
