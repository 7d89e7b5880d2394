import * as assert from 'uvu/assert'
import { suite } from '../suite.ts'
import { codesAt } from '../../plugins/formats/pdf/content/codes.ts'
import { operators } from '../../plugins/formats/pdf/content/operators.ts'
import type { PageMap } from '../../plugins/formats/pdf/content/page-map.ts'
import { patched, rearrange, without } from '../../plugins/formats/pdf/content/rearrange.ts'
import { scan } from '../../plugins/formats/pdf/content/scan.ts'

const map = (stream: string) => scan(Buffer.from(stream, 'latin1'))
const texts = (one: PageMap) => Array.from({ length: one.count }, (_, at) => one.text(at))
const numbers = (one: PageMap, at: number) =>
  Array.from({ length: one.numbers(at) }, (_, index) => one.number(at, index))

suite('the map of a page', (test) => {
  for (const [name, stream, operations] of [
    ['has an operator with its operands', 'q 1 0 0 1 10 20 cm Q', ['q', '1 0 0 1 10 20 cm', 'Q']],
    [
      'has operators without spaces',
      '[<0001>-20<0002>]TJ/F1 12 Tf',
      ['[<0001>-20<0002>]TJ', '/F1 12 Tf'],
    ],
    [
      'has strings with brackets and escapes',
      '(a\\)b(c)) Tj (\\\\) Tj',
      ['(a\\)b(c)) Tj', '(\\\\) Tj'],
    ],
    [
      'has dictionaries within dictionaries',
      '/P <</A <</B [1 2]>> /MCID 3>> BDC EMC',
      ['/P <</A <</B [1 2]>> /MCID 3>> BDC', 'EMC'],
    ],
    ['passes over comments', 'q % a comment Q\nQ % the end', ['q', 'Q']],
    [
      'has an inline image as one',
      'BI /W 1 /H 1 ID \x01 Q EIx\nEI Q',
      ['BI /W 1 /H 1 ID \x01 Q EIx\nEI', 'Q'],
    ],
    ['has true, false and null as operands', '/X true null BDC', ['/X true null BDC']],
    ['has operators that are a symbol', '(a) \' 1 2 (b) "', ["(a) '", '1 2 (b) "']],
    ['has names with any letters', '/A#20B+1 gs', ['/A#20B+1 gs']],
    ['of nothing is empty', ' \n% nothing', []],
  ] as const)
    test(name, () => {
      assert.equal(texts(map(stream)), [...operations])
    })

  for (const [written, value] of [
    ...[
      ['12', 12],
      ['-12', -12],
      ['+3', 3],
      ['.5', 0.5],
      ['-.5', -0.5],
      ['4.', 4],
    ],
    ...[
      ['-0.1', -0.1],
      ['123456.789012', 123456.789012],
      ['0.30000001', 0.30000001],
    ],
    ...[
      ['1234567890.1234567891', 1234567890.1234567891],
      ['0', 0],
    ],
  ] as [string, number][])
    test(`reads the number ${written}`, () => {
      assert.equal(numbers(map(`${written} w`), 0), [value])
    })

  test('does not count numbers in lists and dictionaries as operands', () => {
    assert.equal(numbers(map('[3 5] 6 d'), 0), [6])
    assert.ok(Number.isNaN(map('q').number(0, 0)))
  })

  test('gives operands as they are in the file', () => {
    assert.equal(map('/P <</MCID 7>> BDC').operands(0), ['/P', '<</MCID 7>>'])
    assert.equal(map('[<01> -2 (b)] TJ').operands(0), ['[<01> -2 (b)]'])
  })

  for (const [beginning, owner] of [
    ['/P <</MCID 7>> BDC', 7],
    ['/Artifact <</Type /Layout>> BDC', 'artifact'],
    ['/Artifact BMC', 'artifact'],
    ['/Artifacts BMC', undefined],
    ['/Span <</ActualText <FEFF0041>>> BDC', undefined],
  ] as const)
    test(`knows whose ${beginning} is`, () => {
      assert.is(map(beginning).owner(0), owner)
    })

  for (const stream of ['(a', '[1 2', '<</A 1', '<0041'])
    test(`says where ${stream} breaks off`, () => {
      assert.throws(() => map(`q ${stream}`), /A content stream ends/)
    })

  for (const [shown, codes] of [
    ['<00410042> Tj', [0x41, 0x42]],
    ['<00 4\n1> Tj', [0x41]],
    ['<004> Tj', [0x40]],
    ['[<0041> -20 <0042>] TJ', [0x41, 0x42]],
    ['(\\000A) Tj', [0x41]],
    ['/F1 12 Tf', []],
  ] as const)
    test(`gives the codes that ${JSON.stringify(shown)} shows`, () => {
      assert.equal(codesAt(map(shown), 0, true), [...codes])
    })

  test('grows with its page', () => {
    const large = map('1 2 m\n'.repeat(5000))
    assert.is(large.count, 5000)
    assert.equal(numbers(large, 4999), [1, 2])
    assert.is(large.kind(4999), operators['m'])
  })
})

/** A map that was put together is that of its bytes. */
function isWhole(one: PageMap): void {
  const again = scan(one.bytes)
  assert.equal(texts(one), texts(again))
  for (let at = 0; at < again.count; at++) {
    assert.is(one.kind(at), again.kind(at))
    assert.equal(numbers(one, at), numbers(again, at))
  }
}

suite('a page map put together from pieces', (test) => {
  const page = map('q 1 0 0 1 5 6 cm\n/P <</MCID 1>> BDC  3 4 m 7 8 l S EMC Q')

  test('turns pieces round, and has what is new', () => {
    const made = rearrange(page, [{ from: 2, to: 3 }, '9 w 0 0 m', { from: 0, to: 1 }])
    assert.equal(texts(made), [
      '/P <</MCID 1>> BDC',
      '3 4 m',
      '9 w',
      '0 0 m',
      'q',
      '1 0 0 1 5 6 cm',
    ])
    isWhole(made)
  })
  test('has what is before, after and in the place of an operator', () => {
    const made = patched(page, [
      { at: 5, after: 'EMC' },
      { at: 2, instead: '/Artifact BMC' },
      { at: 3, before: '/Artifact BMC' },
      { at: 0, before: '2 w' },
    ])
    assert.equal(texts(made), [
      ...['2 w', 'q', '1 0 0 1 5 6 cm', '/Artifact BMC', '/Artifact BMC', '3 4 m', '7 8 l', 'S'],
      ...['EMC', 'EMC', 'Q'],
    ])
    assert.is(made.owner(3), 'artifact')
    isWhole(made)
  })
  test('is the same without patches', () => {
    assert.is(patched(page, []), page)
  })
  test('leaves operators out', () => {
    const marks = new Uint8Array(60)
    for (const name of ['BDC', 'EMC']) marks[operators[name] ?? 0] = 1
    const made = without(page, marks)
    assert.equal(texts(made), ['q', '1 0 0 1 5 6 cm', '3 4 m', '7 8 l', 'S', 'Q'])
    isWhole(made)
  })
  test('may be empty', () => {
    assert.is(rearrange(page, []).count, 0)
  })
})
