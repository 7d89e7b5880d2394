import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as assert from 'uvu/assert'
import { MovedInPart, moveInto } from '../../plugins/files/move-into.ts'
import { unfinishedBeside } from '../../plugins/files/own-name.ts'
import { replaceFolder } from '../../plugins/files/replace-folder.ts'
import { sweepBeside } from '../../plugins/files/sweep.ts'
import { inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

/** More than any system gives a process. */
const dead = 2 ** 22 + 1

function write(file: string, words: string): string {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, words)
  return file
}
const read = (file: string) => readFileSync(file, 'utf8')

suite('a folder that takes the place of another', (test) => {
  test('two at once: one of them is there, whole, and nothing else', () =>
    inFolder(async (folder) => {
      const site = join(folder, '_site')
      write(join(site, 'index.html'), 'old')
      for (const name of ['one', 'two']) write(join(folder, name, 'index.html'), name)
      await Promise.all(['one', 'two'].map((name) => replaceFolder(join(folder, name), site)))
      assert.ok(['one', 'two'].includes(read(join(site, 'index.html'))))
      assert.equal(readdirSync(folder), ['_site'])
    }))
})

suite('files that take their places in a site', (test) => {
  test('pages come last, and the folders that they need are made', () =>
    inFolder((folder) => {
      const [fresh, site] = [join(folder, 'fresh'), join(folder, '_site')]
      write(join(fresh, 'a/index.html'), 'new page')
      write(join(fresh, 'a/b/a.pdf'), 'new file')
      write(join(site, 'a/index.html'), 'old page')
      moveInto(fresh, site)
      assert.is(read(join(site, 'a/index.html')), 'new page')
      assert.is(read(join(site, 'a/b/a.pdf')), 'new file')
      return Promise.resolve()
    }))

  test('where one is refused, those that stay old are named', () =>
    inFolder((folder) => {
      const [fresh, site] = [join(folder, 'fresh'), join(folder, '_site')]
      for (const name of ['a.pdf', 'b.pdf', 'index.html']) write(join(fresh, name), 'new')
      write(join(site, 'a.pdf'), 'old')
      write(join(site, 'b.pdf', 'a folder', 'file'), 'old')
      let old: string[] = []
      try {
        moveInto(fresh, site)
      } catch (error) {
        assert.instance(error, MovedInPart)
        old = (error as MovedInPart).old
      }
      assert.equal(old, ['b.pdf', 'index.html'])
      assert.is(read(join(site, 'a.pdf')), 'new')
      return Promise.resolve()
    }))
})

suite('what a killed process left', (test) => {
  test('goes from beside a site and from in it, except what a living process has', () =>
    inFolder((folder) => {
      const site = join(folder, '_site')
      write(join(site, 'index.html'), 'old')
      // The process that began this one is alive, and is not this one.
      const living = write(join(folder, `.everyleaf-staging-${process.ppid}`, 'index.html'), '')
      write(join(folder, `.everyleaf-staging-${dead}`, 'index.html'), '')
      write(join(folder, `.everyleaf-previous-${dead}`, 'index.html'), '')
      write(join(site, 'a', `.everyleaf-new-${dead}-0a1b2c3d`), '')
      write(join(site, '.everyleaf-notes'), 'not ours')
      sweepBeside(site, folder)
      assert.equal(readdirSync(folder).sort(), [`.everyleaf-staging-${process.ppid}`, '_site'])
      assert.equal(readdirSync(site).sort(), ['.everyleaf-notes', 'a', 'index.html'])
      assert.equal(readdirSync(join(site, 'a')), [])
      assert.ok(existsSync(living))
      return Promise.resolve()
    }))

  // In containers a build often has the same id as the one that was killed before it.
  for (const [whose, id] of [
    ['another', dead],
    ['our own', process.pid],
  ] as const)
    test(`a site that was set aside by ${whose} process id comes back where the site is missing`, () =>
      inFolder((folder) => {
        const site = join(folder, '_site')
        write(join(folder, `.everyleaf-previous-${id}`, 'index.html'), 'the old site')
        sweepBeside(site, folder)
        assert.is(read(join(site, 'index.html')), 'the old site')
        assert.equal(readdirSync(folder), ['_site'])
        return Promise.resolve()
      }))

  test('has a name beside its place, so that both are on one file system', () => {
    assert.is(
      unfinishedBeside('a/_site', 'staging'),
      join('a', `.everyleaf-staging-${process.pid}`),
    )
  })
})
