import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

suite('a file that is written whole', (test) => {
  test('replaces the old one, makes the folders that it needs, and leaves nothing else', () =>
    inFolder(async (folder) => {
      await writeWhole(join(folder, 'a/b/page.html'), 'old')
      await writeWhole(join(folder, 'a/b/page.html'), new TextEncoder().encode('new'))
      assert.is(readFileSync(join(folder, 'a/b/page.html'), 'utf8'), 'new')
      assert.equal(readdirSync(join(folder, 'a/b')), ['page.html'])
    }))

  test('is the old one where the system refuses, and the error names it, not our name for it', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'page.html', 'full'), { recursive: true })
      const error = await errorOf(writeWhole(join(folder, 'page.html'), 'new'))
      assert.match(error.message, /^(EISDIR|ENOTEMPTY|EPERM|EEXIST): rename '\S+page\.html'$/)
      assert.is((error as NodeJS.ErrnoException).path, join(folder, 'page.html'))
      assert.equal(readdirSync(folder), ['page.html'])
    }))

  test('leaves nothing when the process ends before it is finished', () =>
    inFolder(async (folder) => {
      const file = join(folder, '.everyleaf-new-1')
      const program = `
        import { writeFileSync } from 'node:fs'
        import { whileUnfinished } from './plugins/files/unfinished.ts'
        await whileUnfinished(${JSON.stringify(file)}, async () => {
          writeFileSync(${JSON.stringify(file)}, 'half')
          process.exit(3)
        })`
      const flags = ['--import', 'tsx', '--input-type=module', '--eval', program]
      const [code] = (await once(spawn(process.execPath, flags), 'close')) as [number]
      assert.is(code, 3)
      assert.equal(readdirSync(folder), [])
    }))

  if (process.platform === 'win32') return
  test('is written where a link leads, and the link stays', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'real.json'), 'old')
      symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'))
      await writeWhole(join(folder, 'link.json'), 'new')
      assert.is(readFileSync(join(folder, 'real.json'), 'utf8'), 'new')
    }))
})
