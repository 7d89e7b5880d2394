import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { copyProject } from '../help/project-copy.ts'
import { makePagesOf } from '../help/short-leaflet.ts'
import { read } from '../help/site.ts'
import { suite } from '../suite.ts'

/** The colours of a site whose organisation has none: of its icon, and of its pages in light and in dark. */
const standard = { icon: ['#0b4f55', '#e7a33e'], light: '#0b4f55', dark: '#93dbd9' }

suite('the colours of an organisation on its site', (test) => {
  const folder = copyProject()
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  appendFileSync(
    join(folder, '_data', 'organisation.yaml'),
    "colours: { accent: '#5b1a6e', accent_dark: '#e3b8f0' }\n",
  )
  const pages = makePagesOf(folder)
  const page = (file: string) => readFileSync(join(pages, file), 'utf8')

  test('are those of its icon; without colours, the icon has ours', async () => {
    const coloursOf = (icon: string) => icon.match(/#[0-9a-f]{6}/g)
    assert.equal(coloursOf(page('everyleaf/icon.svg')), ['#5b1a6e', '#e3b8f0'])
    assert.equal(coloursOf(await read('everyleaf/icon.svg')), standard.icon)
  })

  test('come after all others in every style sheet, so that none of ours is used', () => {
    for (const file of ['index.html', 'leaflets/if-you-do-not-agree/easy-read/index.html']) {
      const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(page(file)) ?? []
      const given = [...styles.matchAll(/--accent:\s*(#[0-9a-f]{6})/g)].map(([, colour]) => colour)
      assert.equal(given.slice(-2), ['#5b1a6e', '#e3b8f0'], file)
      assert.not.match(styles.slice(styles.lastIndexOf('#5b1a6e')), standard.light)
      const elsewhere = styles.replace(/--accent:\s*#[0-9a-f]{6}/g, '')
      for (const colour of [standard.light, standard.dark])
        assert.not.match(elsewhere, colour, `${file} uses ${colour} itself`)
    }
  })
})
