import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { inCopy } from '../help/copy.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>\n'

suite('a site with many pictures', (test) => {
  if (process.platform === 'win32') return
  test('is made by a process that may have few files open at once', () => {
    inCopy((folder) => {
      useShortLeaflet(folder)
      const pictures = join(folder, 'src/leaflets/short/pictures')
      for (let number = 0; number < 600; number += 1)
        writeFileSync(join(pictures, `extra-${number}.SVG`), drawing)
      writeFileSync(join(pictures, '.extra.svg'), drawing)
      writeFileSync(join(pictures, 'notes.txt'), 'no picture')
      const made = spawnSync(
        'sh',
        ['-c', `ulimit -n 200 && exec "$0" --import tsx -e "$1"`, process.execPath, program],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      )
      assert.is(made.status, 0, made.stderr)
      const copied = readdirSync(join(folder, 'pages/leaflets/short/pictures'))
      const wanted = readdirSync(pictures).filter((name) => /^[^.].*\.svg$/i.test(name))
      assert.ok(wanted.length >= 600)
      assert.equal(copied.sort(), wanted.sort())
    })
  })
})

const program = "import('./scripts/pages.ts').then(({ makePages }) => makePages('pages'))"
