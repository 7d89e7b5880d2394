import { spawnSync } from 'node:child_process'
import { sample } from 'fast-check'
import * as assert from 'uvu/assert'
import { suite } from '../suite.ts'
import { leaflets } from './leaflets.ts'
import { lostFrom, notPainted, withoutFooter } from './problems.ts'

/** The same leaflets each time; `npm run fuzz` takes others. */
const seed = '20261126'

suite('leaflets that nobody wrote', (test) => {
  test('keep all texts in order in page, PDF, Word file, EPUB and search, and each page its footer', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tests/fuzz/run.ts', '--seed', seed, '--runs', '50', '--documents', '10'],
      { encoding: 'utf8' },
    )
    assert.ok(status === 0, stdout + stderr)
    assert.match(stdout, `Seed ${seed}: 50 leaflets are whole, 0 are not.`)
  })

  test('are the same for the same seed, and have every kind of block', () => {
    const some = () => sample(leaflets, { seed: Number(seed), numRuns: 50 })
    assert.equal(some(), some())
    const text = some()
      .map(({ files }) => files['index.md'])
      .join('\n')
    for (const kind of [/^> /m, /^- /m, /^ {2}- /m, /^1\. /m, /^\| --- /m, /^### /m, /\*\*/, /!\[/])
      assert.match(text, kind)
  })

  test('a lost, joined, moved or doubled text is found', () => {
    const texts = ['You can ask us.', 'Please call us.']
    assert.equal(lostFrom('You can\nask us. Please call us.', texts, 'It'), [])
    for (const text of [
      'You can ask. Please call us.',
      'You canask us. Please call us.',
      'Please call us. You can ask us.',
      'You can can ask us. Please call us.',
    ])
      assert.is(lostFrom(text, texts, 'It').length, 1, text)
  })

  test('a word that is not painted is found, one that is broken over lines is whole', () => {
    const texts = ['Your self-esteem, Świetlica']
    assert.equal(notPainted(['Your', 'self-', 'esteem,', 'Swietlica'], texts, 'It'), [])
    assert.equal(notPainted(['Your', 'self-', 'Świetlica'], texts, 'It'), [
      'It lacks, or has elsewhere: self-esteem,',
    ])
    assert.is(notPainted(['Świetlica', 'Your', 'self-esteem,'], texts, 'It').length, 1)
  })

  test('a page without its footer is found', () => {
    const pages = [{ margins: ['Us', '01', 'Page 1 of 2'] }, { margins: ['Page', '2', 'of', '2'] }]
    assert.equal(withoutFooter(pages, ['Us']), ['Page 2 has no "Us" in its footer'])
  })
})
