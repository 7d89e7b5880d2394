import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { change, everyleaf, inCopy } from '../help/copy.ts'
import { suite } from '../suite.ts'

const leaflet = 'src/leaflets/if-you-do-not-agree'

suite('a build that fails', (test) => {
  const faults: [title: string, file: string, from: string, to: string, message: RegExp][] = [
    [
      'a broken organisation.yaml',
      '_data/organisation.yaml',
      'name: Testbury Advice\n',
      '',
      /^_data\/organisation\.yaml:1:1 {2}"name" is missing\. Write the organisation's short name\.$/m,
    ],
    [
      'a link without an address',
      `${leaflet}/index.md`,
      '[Talking Table] is',
      '[Talking Tabel] is',
      /^src\/leaflets\/if-you-do-not-agree\/index\.md:75:1 {2}There is no link called "Talking Tabel"\. Add it to _data\/links\.yaml/m,
    ],
    [
      'a review on no day',
      `${leaflet}/easy-read.md`,
      'reviewed: never',
      'reviewed: soon',
      /easy-read\.md:5:11 {2}"reviewed" cannot be used as it is\. Write the date of the last review, like 2026-11-23, or never\.$/m,
    ],
    [
      'a picture that is missing',
      `${leaflet}/easy-read.md`,
      'pictures/telephone.svg',
      'pictures/telefone.svg',
      /easy-read\.md:\d+:1 {2}There is no picture pictures\/telefone\.svg\. Did you mean pictures\/telephone\.svg\? Put it there, or correct its name\.$/m,
    ],
  ]
  for (const [title, file, from, to, message] of faults) {
    test(`${title}: says where and what to do, and leaves the old site as it was`, () => {
      inCopy((folder) => {
        change(folder, file, from, to)
        const { status, stderr } = everyleaf(folder, 'build')
        assert.is(status, 1)
        assert.match(stderr, message)
        assert.not.match(stderr, /^ +at /m)
        assert.equal(readdirSync(join(folder, '_site')), ['index.html'])
        assert.is(readFileSync(join(folder, '_site', 'index.html'), 'utf8'), 'the old site')
        assert.not.ok(readdirSync(folder).some((name) => name.startsWith('.everyleaf')))
      })
    })
  }

  test('a style sheet that hides a sentence from paper stops it as well', () => {
    inCopy((folder) => {
      // A site's own file in this folder is used in place of Everyleaf's of the same name.
      const styles = join(folder, '_includes', 'everyleaf', 'styles')
      mkdirSync(styles, { recursive: true })
      copyFileSync(join('_includes', 'styles', 'paper.css'), join(styles, 'paper.css'))
      change(
        folder,
        '_includes/everyleaf/styles/paper.css',
        '@media print {',
        '@media print { .summary { height: 0; overflow: hidden; font-size: 0 !important }',
      )
      const { status, stderr } = everyleaf(folder, 'build')
      assert.is(status, 1)
      assert.match(stderr, /The PDF (?:lacks|has other words at) "/)
      assert.equal(readdirSync(join(folder, '_site')), ['index.html'])
    })
  })
})
