import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { LoadedFiles } from '../../plugins/cache/loaded-files.ts'
import { hashOfProgram, programHash } from '../../plugins/cache/program.ts'
import { Store } from '../../plugins/cache/store.ts'
import { suite } from '../suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyleaf-store-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
const bytes = new Uint8Array([1, 10, 0, 255])

suite('what is kept', (test) => {
  const place = join(folder, 'made')
  const store = new Store(place)
  const file = () => join(place, readdirSync(place)[0] ?? '')

  test('is not there before it is kept', async () => {
    assert.is(await store.find('key'), undefined)
  })
  test('is found as it was', async () => {
    await store.keep('key', { about: { pages: 3 }, bytes })
    assert.equal(await store.find('key'), { about: { pages: 3 }, bytes })
    assert.is(await store.find('other'), undefined)
  })
  for (const [name, damage] of Object.entries<(all: Buffer) => Uint8Array>({
    'a byte is another': (all) => all.fill(7, all.length - 1),
    'what is said about it is another': (all) =>
      Buffer.from(all.toString('latin1').replace('3', '4'), 'latin1'),
    'its end is missing': (all) => all.subarray(0, -1),
    'it is empty': () => new Uint8Array(),
  }))
    test(`is not there if ${name}`, async () => {
      await store.keep('key', { about: { pages: 3 }, bytes })
      writeFileSync(file(), damage(readFileSync(file())))
      assert.is(await store.find('key'), undefined)
    })
  test('is not there when its folder has been deleted, and can be kept again', async () => {
    rmSync(place, { recursive: true })
    assert.is(await store.find('key'), undefined)
    await store.keep('key', { about: 1, bytes })
    assert.equal(await store.find('key'), { about: 1, bytes })
  })
  test('is the same whether somebody waits for it or has it at once', async () => {
    store.keepNow('now', { about: 2, bytes })
    assert.equal(await store.find('now'), { about: 2, bytes })
    await store.keep('later', { about: 3, bytes })
    assert.equal(store.findNow('later'), { about: 3, bytes })
    assert.is(store.findNow('never'), undefined)
    for (const name of ['now', 'later']) rmSync(join(place, name))
  })
  test('is kept whole by two at once', async () => {
    const two = new Store(place)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? store : two).keep('key', { about: index, bytes }),
      ),
    )
    assert.equal((await store.find('key'))?.bytes, bytes)
    assert.equal(readdirSync(place), ['key'])
  })
  test('is not kept where it cannot be written, and nobody is disturbed', async () => {
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, '')
    const nowhere = new Store(blocked)
    await nowhere.keep('key', { about: 1, bytes })
    assert.is(await nowhere.find('key'), undefined)
    nowhere.keepNow('key', { about: 1, bytes })
    assert.is(nowhere.findNow('key'), undefined)
    await nowhere.sweep()
  })
  test('is told where somebody relies on it and it cannot be written', async () => {
    const reason = await new Store(join(folder, 'a-file'))
      .write('key', { about: 1, bytes })
      .catch((error: unknown) => (error as NodeJS.ErrnoException).code)
    assert.match(reason ?? '', /^(?:EEXIST|ENOTDIR)$/)
  })
  test('goes when nobody has wanted it for long', async () => {
    await store.keep('old', { about: 1, bytes })
    const long = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000)
    utimesSync(join(place, 'old'), long, long)
    await store.sweep()
    assert.equal(readdirSync(place), ['key'])
  })
  test('stays while it is wanted', async () => {
    const long = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000)
    utimesSync(join(place, 'key'), long, long)
    await store.find('key')
    await store.sweep()
    assert.ok(existsSync(join(place, 'key')))
  })
  test('goes where there is no room for it, the oldest first; what a large site has wanted today stays', async () => {
    const large = join(folder, 'large')
    mkdirSync(large)
    const hour = 60 * 60 * 1000
    for (const [name, hours, size] of [
      ['today', 1, 900_000_000],
      ['last night', 23, 50_000_000],
      ['yesterday', 25, 40_000_000],
      ['last week', 7 * 24, 20_000_000],
    ] as const) {
      writeFileSync(join(large, name), '')
      truncateSync(join(large, name), size)
      const then = new Date(Date.now() - hours * hour)
      utimesSync(join(large, name), then, then)
    }
    await new Store(large).sweep()
    assert.equal(readdirSync(large).sort(), ['last night', 'today', 'yesterday'])
    truncateSync(join(large, 'today'), 2_000_000_000)
    await new Store(large).sweep()
    assert.equal(readdirSync(large).sort(), ['last night', 'today'])
  })
})

suite('the files that a page loads', (test) => {
  const site = join(folder, 'site')
  mkdirSync(join(site, 'page'), { recursive: true })
  writeFileSync(join(site, 'a.css'), 'one')
  writeFileSync(join(site, 'page/index.html'), 'page')

  test('are the same as long as what is in them is, whenever they were written', async () => {
    const files = await new LoadedFiles(site).look(['a.css', 'page/', 'none.png', 'a.css'])
    assert.equal(
      files.map(([path]) => path),
      ['a.css', 'none.png', 'page/'],
    )
    writeFileSync(join(site, 'a.css'), 'one')
    assert.ok(await new LoadedFiles(site).areSame(files))
    for (const [name, text] of [
      ['a.css', 'two'],
      ['page/index.html', 'other'],
      ['none.png', 'now there'],
    ] as const) {
      const before = await new LoadedFiles(site).look(['a.css', 'page/', 'none.png'])
      writeFileSync(join(site, name), text)
      assert.not.ok(await new LoadedFiles(site).areSame(before), name)
      assert.equal(await new LoadedFiles(site).changed(before), [name.replace('index.html', '')])
    }
  })
})

suite('the program', (test) => {
  const place = join(folder, 'program')
  const put = (name: string, text: string) => {
    mkdirSync(join(place, name, '..'), { recursive: true })
    writeFileSync(join(place, name), text)
  }
  put('package.json', JSON.stringify({ dependencies: { one: '1.x' } }))
  put('node_modules/one/package.json', JSON.stringify({ version: '1.0.0' }))
  put('plugins/a.ts', 'a')
  const now = () => hashOfProgram(join(place, 'plugins'))

  test('is the same as long as none of its files and packages changes', () => {
    const before = now()
    put('plugins/a.ts', 'a')
    put('plugins/notes.md', 'no part of it')
    assert.is(now(), before)
  })
  for (const [name, file, text] of [
    ['a file changes', 'plugins/a.ts', 'b'],
    ['a file is new', 'plugins/deep/b.ts', 'b'],
    [
      'a package has another version',
      'node_modules/one/package.json',
      JSON.stringify({ version: '1.0.1' }),
    ],
    [
      'it uses another package',
      'package.json',
      JSON.stringify({ dependencies: { one: '1.x' }, optionalDependencies: { two: '2.x' } }),
    ],
  ] as const)
    test(`is another when ${name}`, () => {
      const before = now()
      put(file, text)
      assert.is.not(now(), before)
    })
  test('of ours knows its packages', () => {
    assert.match(programHash(), /^[0-9a-f]{64}$/)
    assert.is.not(programHash(), now())
  })
})
