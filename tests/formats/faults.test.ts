import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import type { Format, Product } from '../../plugins/formats/format.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { PrintFaults } from '../../plugins/formats/pdf/faults.ts'
import { lineOf } from '../../plugins/formats/place.ts'
import { contentErrorBehind } from '../../plugins/findings/finding.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

const source = `---
title: Places
---

# Places

We meet in **Llanfair­pwll**, on
the [first floor](https://example.org/).
`

/** A format that makes `product`, or throws what that throws. */
function seeded(name: string, product: () => Product): Format {
  return {
    name,
    edition: 'full',
    file: { suffix: `-${name}`, extension: 'txt', type: 'text/plain' },
    words: { label: `The ${name}`, purpose: 'A test', kind: 'text' },
    make: () => Promise.resolve().then(product),
  }
}

const product: Product = {
  bytes: Buffer.from('Places'),
  extent: { unit: 'word', count: 1 },
  readings: { page: ['<H1>', 'Places', '</H1>'], file: ['Places'] },
}
const tooMany = { what: 'It has 30 pages.', remedy: 'Cut 5.', rule: 'pages' }
const unfit = { what: '"Llanfairpwll" is too long.', remedy: 'Write it with a hyphen.' }

const refused = seeded('refused', () => {
  throw new PrintFaults([{ ...unfit, words: 'Llanfairpwll' }])
})
const alsoRefused = seeded('also', () => {
  throw new PrintFaults([{ ...unfit, words: 'Llanfairpwll' }])
})
const long = seeded('long', () => ({ ...product, faults: [tooMany] }))
const lossy = seeded('lossy', () => ({
  ...product,
  readings: { page: ['on', 'the', 'first', 'floor'], file: ['on', 'the', 'floor'] },
}))
const thoughtful = seeded('thoughtful', () => ({
  ...product,
  faults: [{ ...tooMany, what: 'It has 21 pages.', severity: 'warning' }],
}))
const good = seeded('good', () => product)

/** Makes formats of a site with one page and its source. */
async function make<T>(
  formats: Format[],
  use: (folder: string, work: ReturnType<typeof makeFormats>) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    const links = formats.map(
      ({ name }) =>
        `<link rel="alternate" type="text/plain" href="${name}.txt" data-format="${name}">`,
    )
    await writeFile(join(folder, 'places.md'), source)
    await writeFile(
      join(folder, 'index.html'),
      `<link rel="canonical" href="https://example.org/">${links.join('')}<main><h1>Places</h1></main>`,
    )
    const sourceOf = (path: string) => (path === '' ? join(folder, 'places.md') : undefined)
    return use(folder, makeFormats(folder, { formats, sourceOf }))
  })
}

/** The findings of a ContentError; none of any other error. */
const findingsOf = (error: Error) => contentErrorBehind(error)?.findings ?? []

suite('what keeps formats from being made', (test) => {
  test('is reported together: faults of several kinds of several formats, each with file and line', async () => {
    await make([refused, long, lossy, thoughtful, good], async (folder, work) => {
      const error = await errorOf(work)
      const file = join(folder, 'places.md')
      assert.equal(
        findingsOf(error).map(({ what, line }) => [line, what]),
        [
          [undefined, 'It has 30 pages.'],
          [7, '"Llanfairpwll" is too long.'],
          [
            8,
            '"The lossy" lacks "first": the page says "on the first floor", the file says "on the floor".',
          ],
        ],
      )
      assert.ok(error.message.startsWith(`${file}  It has 30 pages. Cut 5. [pages]\n${file}:7  `))
    })
  })
  test('leaves no file of its format, and does not keep the others', async () => {
    await make([refused, lossy, good], async (folder, work) => {
      await errorOf(work)
      assert.equal(
        ['refused.txt', 'lossy.txt', 'good.txt'].map((file) => existsSync(join(folder, file))),
        [false, false, true],
      )
    })
  })
  test('is said once where several formats have it', async () => {
    await make([refused, alsoRefused], async (_, work) => {
      assert.is(findingsOf(await errorOf(work)).length, 1)
    })
  })
  test('a file that is made has its findings with it', async () => {
    await make([long, thoughtful, good], async (_, work) => {
      const made = await work
      assert.equal(
        made.map(({ format, findings }) => [format, findings.map(({ what }) => what)]),
        [
          ['good', []],
          ['long', ['It has 30 pages.']],
          ['thoughtful', ['It has 21 pages.']],
        ],
      )
    })
  })
  test('any other failure is thrown as it is', async () => {
    const broken = seeded('broken', () => {
      throw new TypeError('A fault of the program')
    })
    await make([broken, good], async (_, work) => {
      assert.instance(await errorOf(work), TypeError)
    })
  })
})

suite('the line of words', (test) => {
  for (const [near, line] of [
    ['in Llanfairpwll, on the first floor.', 7],
    ['first floor', 8],
    ['Places', 2],
    ['floor. The', undefined],
    ['', undefined],
  ] as const) {
    test(`"${near}" is ${line ?? 'not found'}`, () => {
      assert.is(lineOf(near, source), line)
    })
  }
})
