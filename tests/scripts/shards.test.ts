import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { deal, dealJobs } from '../../scripts/shards/deal.ts'
import { findShards } from '../../scripts/shards/find.ts'
import { otherThanHere } from '../../scripts/shards/made-with.ts'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { suite } from '../suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyleaf-shards-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

const hash = 'a'.repeat(64)
const made = { version: '1.0.0', hash }
const record = {
  ...{ part: 1, of: 2, madeWith: { program: made, browser: made } },
  files: [{ file: 'leaflets/a/a.pdf', entry: hash }],
}

function put(name: string, contents: unknown): string {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  const text = typeof contents === 'string' ? contents : JSON.stringify(contents)
  writeFileSync(join(place, 'shard.json'), text)
  return place
}

suite('the records of shards', (test) => {
  test('are found at any depth, by their numbers', () => {
    put('right/deep/down', { ...record, part: 2 })
    put('right/other', record)
    const { shards, wrong } = findShards([join(folder, 'right')])
    assert.equal(wrong, [])
    assert.equal(
      shards.map(({ part }) => part),
      [1, 2],
    )
  })

  test('count once where they are reached in several ways', () => {
    const right = join(folder, 'right')
    symlinkSync(right, join(folder, 'link'))
    // A circle ends, and a link to nothing is nothing.
    symlinkSync(folder, join(right, 'circle'))
    symlinkSync(join(folder, 'gone'), join(right, 'nothing'))
    const ways = [
      right,
      `${right}/`,
      join(right, 'deep'),
      join(folder, 'link'),
      `${right}/../right`,
    ]
    assert.is(findShards(ways).shards.length, 2)
    rmSync(join(right, 'circle'))
  })

  for (const [name, contents, told] of [
    ['half', '{"part": 1', /is cut off or damaged/],
    ['empty', '', /is cut off or damaged/],
    ['null', 'null', /is not as this version of Everyleaf writes it/],
    ['nothing', {}, /writes it: see "part", "of", "madeWith", "files"/],
    ['list', [record], /is not as this version of Everyleaf writes it/],
    ['words', { ...record, part: '1' }, /writes it: see "part"\./],
    ['beyond', { ...record, part: 3 }, /writes it: see "part"\./],
    ['no-files', { ...record, files: null }, /writes it: see "files"\./],
    ['outside', { ...record, files: [{ file: 'a', entry: '../../a' }] }, /see "files"\./],
    ['older', { ...record, site: hash }, /writes it: see "site"\./],
  ] as const)
    test(`that are wrong are told with their file and what to do: ${name}`, () => {
      const place = put(`wrong/${name}`, contents)
      const { shards, wrong } = findShards([place])
      assert.equal(shards, [])
      assert.is(wrong.length, 1)
      assert.ok(wrong[0]?.startsWith(`${join(place, 'shard.json')} `))
      assert.match(wrong[0] ?? '', told)
      assert.match(wrong[0] ?? '', /Get the folder again, make this shard again, or remove/)
    })

  test('are sought in folders alone: all that is none is told at once', () => {
    const file = join(put('right/other', record), 'shard.json')
    assert.throws(
      () => findShards([file, join(folder, 'nowhere'), join(folder, 'right')]),
      (error: Error) =>
        error.name === 'UserError' &&
        error.message.startsWith(`${file} is a file. Give the folder`) &&
        error.message.endsWith(`There is no folder ${join(folder, 'nowhere')}.`),
    )
  })
})

suite('what shards were made with', (test) => {
  const here = { program: made, browser: made }
  const other = { ...made, hash: 'b'.repeat(64) }
  test('is the same, or is said', () => {
    assert.is(otherThanHere(here, here), undefined)
    const said = otherThanHere({ program: other, browser: { ...other, version: 'Old' } }, here)
    assert.match(
      said ?? '',
      /^a different state of Everyleaf 1\.0\.0, .+; Old, and here is 1\.0\.0$/,
    )
    assert.match(
      otherThanHere({ ...here, browser: other }, here) ?? '',
      /^1\.0\.0 started in a different way, on a different system, or with different fonts/,
    )
    // A site of text files alone needs no browser.
    assert.is(otherThanHere({ program: made }, { program: made }), undefined)
  })
})

/** A leaflet's full edition, and its easy read, each of so many words. */
function leaflet(name: string, words: number): BuiltPage[] {
  const page = (path: string, formats: string[]) => {
    const links = formats.map(
      (one) => `<link rel="alternate" type="x" data-format="${one}" href="${name}-${one}">`,
    )
    const text = 'word '.repeat(words)
    return new BuiltPage(
      `${path}index.html`,
      `<html lang="en"><head><link rel="canonical" href="https://a.example/${path}">${links.join('')}</head><body><main>${text}</main></body></html>`,
    )
  }
  return [
    page(`${name}/`, ['pdf', 'large-print', 'booklet', 'text']),
    page(`${name}/easy-read/`, ['easy-read-pdf']),
  ]
}

suite('the work of shards', (test) => {
  const works = [5, 3, 9, 1, 7, 2].map((size) => ({ name: `work ${size}`, size }))

  test('is dealt with the largest first, and in the same way in whatever order it comes', () => {
    const dealt = deal(works, 2)
    assert.equal(
      dealt.map((share) => share.map(({ size }) => size)),
      [
        [9, 3, 2],
        [7, 5, 1],
      ],
    )
    assert.equal(deal(works.toReversed(), 2), dealt)
    const same = ['c', 'a', 'b'].map((name) => ({ name, size: 1 }))
    assert.equal(deal(same, 2), deal(same.toReversed(), 2))
  })

  test('is dealt once, and some shares have none where there are more than works', () => {
    assert.equal(deal(works, 4).flat().length, works.length)
    assert.equal(
      deal(works.slice(0, 2), 4).map((share) => share.length),
      [1, 1, 0, 0],
    )
  })

  test('is even with an even number of shards too, and all formats of a page are together', async () => {
    const pages = ['a', 'b', 'c', 'd'].flatMap((name, index) => leaflet(name, 1000 + 10 * index))
    const jobs = await jobsOf({ folder: '', pages })
    for (const shares of [2, 4]) {
      const dealt = dealJobs(jobs, shares)
      const printed = dealt.map((share) => share.filter(({ format }) => format !== 'text').length)
      assert.equal(
        printed,
        Array.from({ length: shares }, () => 16 / shares),
      )
      for (const share of dealt)
        for (const job of share)
          assert.equal(
            share.filter(({ path }) => path === job.path).length,
            jobs.filter(({ path }) => path === job.path).length,
          )
    }
  })
})
