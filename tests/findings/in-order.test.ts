import * as assert from 'uvu/assert'
import { describeFinding, inOrder } from '../../plugins/findings/finding.ts'
import type { Finding } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

const finding = (file: string, line?: number, column?: number, what = 'It is wrong.'): Finding => ({
  ...{ file, line, column, what },
  remedy: 'Change it.',
})
const places = (found: Finding[]) =>
  inOrder(found).map((one) => describeFinding(one).split('  ')[0] ?? '')

suite('findings in order', (test) => {
  test('are in the order of files, lines and columns, numbers as numbers', () => {
    assert.equal(
      places([
        finding('src/b.md', 2),
        finding('src/a.md', 10, 2),
        finding('src/a.md', 10, 11),
        finding('src/a.md', 9),
        finding('src/a.md'),
        finding('_data/x.yaml', 3, 1),
      ]),
      [
        '_data/x.yaml:3:1',
        'src/a.md',
        'src/a.md:9',
        'src/a.md:10:2',
        'src/a.md:10:11',
        'src/b.md:2',
      ],
    )
  })

  test('are told once, although a rule names its source and the page does not', () => {
    const ofRule = finding('a.md', 3, 1, 'There is no picture x.svg (Inclusion Europe 2009).')
    const ofPage = finding('a.md', 3, undefined, 'There is no picture x.svg.')
    assert.equal(inOrder([ofRule, ofPage]), [ofRule])
  })

  test('are told each where one line has the same mistake twice', () => {
    assert.equal(places([finding('a.md', 3, 5), finding('a.md', 3, 20)]), ['a.md:3:5', 'a.md:3:20'])
  })

  test('keep the error where somebody else only warns of the same', () => {
    const warning: Finding = { ...finding('a.md', 3), severity: 'warning' }
    const error = finding('a.md', 3)
    assert.equal(inOrder([warning, error]), [error])
    assert.equal(inOrder([error, warning]), [error])
  })
})
