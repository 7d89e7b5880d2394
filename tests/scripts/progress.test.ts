import { PassThrough } from 'node:stream'
import * as assert from 'uvu/assert'
import { progress } from '../../scripts/output/progress.ts'
import { suite } from '../suite.ts'

/** What progress of two steps writes to a terminal, or to a log. */
function written(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
  })
  let text = ''
  stream.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const bar = progress('Printing', stream as unknown as NodeJS.WriteStream)
  bar.step(1, 2, 'one.pdf')
  bar.step(2, 2, 'two.pdf')
  bar.end()
  return text + String(stream.read() ?? '')
}

suite('progress', (test) => {
  test('is plain lines in a log', () => {
    assert.is(written(false), 'Printing 1 of 2: one.pdf\nPrinting 2 of 2: two.pdf\n')
  })
  test('is a bar on a terminal', () => {
    assert.match(written(true), /Printing .*█.* 2 of 2 {2}two\.pdf/s)
  })
})
