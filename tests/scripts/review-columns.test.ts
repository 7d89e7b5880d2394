import * as assert from 'uvu/assert'
import { columns } from '../../scripts/review/columns.ts'
import { suite } from '../suite.ts'

suite('two columns', (test) => {
  const left = { title: 'Full', paragraphs: [[{ kind: 'gone' as const, item: 'two' }]] }
  const right = { title: 'Easy', paragraphs: [[{ kind: 'new' as const, item: 'x'.repeat(90) }]] }
  test('keep to their width, and mark words without colours', () => {
    const lines = columns(left, right, { width: 70, sideBySide: true, colours: false })
    assert.ok(lines.every((line) => line.length <= 70))
    assert.match(lines[2] ?? '', /^\[-two-\] +\| \{\+xxx/)
  })
  test('are one below the other if there is no room', () => {
    const lines = columns(left, right, { width: 40, sideBySide: false, colours: false })
    assert.equal(lines.slice(0, 5), ['Full', '-'.repeat(40), '[-two-]', '', 'Easy'])
  })
  test('have colours only where allowed', () => {
    const withColours = columns(left, right, { width: 70, sideBySide: true, colours: true })
    assert.match(withColours.join('\n'), '\u001B[31m[-two-]')
  })
})
