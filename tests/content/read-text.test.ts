import * as assert from 'uvu/assert'
import { readBytes } from '../../plugins/content/read-text.ts'
import { linesBeforeText, textBelow } from '../../plugins/content/text-below.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

const told = (bytes: Uint8Array) => readBytes(bytes).faults('index.md').map(describeFinding)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const windows = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

suite('the bytes of a text', (test) => {
  test('are read without a byte order mark, whatever ends its lines', () => {
    for (const bytes of ['\u{FEFF}One\r\ntwo\r\n', 'One\ntwo\n', 'One\rtwo\r'].map(utf8)) {
      assert.is(readBytes(bytes).text, 'One\ntwo\n')
      assert.equal(told(bytes), [])
    }
  })
  test('are refused in another encoding, with the place and the likely letter', () => {
    const remedy = 'Save it again as UTF-8: in Notepad, "Save as", then "Encoding: UTF-8".'
    assert.equal(told(utf16('\u{FEFF}One')), [
      `index.md:1:1  This file is saved as UTF-16. ${remedy}`,
    ])
    assert.equal(told(utf16('One two')), [`index.md:1:1  This file is saved as UTF-16. ${remedy}`])
    assert.equal(told(windows('One\r\ntwo café')), [
      `index.md:2:8  This file is not saved as UTF-8: the letter after "caf" cannot be read. It may be "é". ${remedy}`,
    ])
    assert.match(told(new Uint8Array([...utf8('We'), 0x92, 115]))[0] ?? '', 'It may be "’".')
    assert.equal(told(new Uint8Array([...utf8('Ŵ'), 0xff])), [
      `index.md:1:2  This file is not saved as UTF-8: the letter after "Ŵ" cannot be read. It may be "ÿ". ${remedy}`,
    ])
  })
  test('have no character that nobody sees, and no letter that was lost', () => {
    const [nul = '', lost = '', bullet = '', ...others] = told(
      utf8('One\0two\nThree \u{FFFD}\n\u{F0B7} four\n'),
    )
    assert.match(nul, /^index\.md:1:4 {2}There is a character that nobody sees after "One"/)
    assert.match(lost, /^index\.md:2:7 {2}A letter was lost after "Three "/)
    assert.match(bullet, /^index\.md:3:1 {2}The symbol at the start of the line \(U\+F0B7\) is in/)
    assert.equal(others, [])
  })
  test('may be letters of any language, emoji and marks that direct text', () => {
    assert.equal(told(utf8('Świetlica, סיוע, 你好, 👩‍🏫, a\tb, e\u{301}, \u{202B}abc\u{202C}\n')), [])
  })
  test('are too many at more than 1 MB', () => {
    assert.equal(told(utf8('word '.repeat(200_000))), [])
    assert.equal(told(utf8('word '.repeat(1_000_000))), [
      'index.md  This file has 5.0 MB; a text has 1 MB at most. Take out what does not belong there, or make several leaflets of it.',
    ])
  })
})

suite('the head of a text', (test) => {
  for (const [title, head] of Object.entries({
    'ends at its second line of ---': '---\na: b\n---\n',
    'may have blanks behind its lines of ---': '--- \t\na: b\n--- \n',
    'may be empty': '---\n---\n',
  }))
    test(title, () => {
      assert.is(textBelow(`${head}One\n`), 'One\n')
      assert.is(linesBeforeText(`${head}One\n`), head.split('\n').length - 1)
    })
  test('may be all that there is', () => {
    assert.is(textBelow('---\na: b\n---'), '')
    assert.is(linesBeforeText('---\na: b\n---'), 3)
  })
})
