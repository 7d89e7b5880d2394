import * as assert from 'uvu/assert'
import { suite } from '../suite.ts'
import { ByteWriter } from '../../plugins/formats/pdf/content/byte-writer.ts'
import { joinGlyphs } from '../../plugins/formats/pdf/content/join-glyphs.ts'
import { scan } from '../../plugins/formats/pdf/content/scan.ts'

/** Every glyph is half as wide as its font is large, those of the second font a quarter. */
const widths: Record<string, () => number> = { '/F1': () => 500, '/F2': () => 250 }

function joined(stream: string): string {
  const map = joinGlyphs(scan(Buffer.from(stream, 'latin1')), (font) => widths[font])
  return Buffer.from(map.bytes).toString('latin1')
}

suite('the runs of glyphs', (test) => {
  for (const [name, stream, run] of [
    [
      'have the widths of their glyphs',
      '/F1 10 Tf 1 0 0 -1 60 32 Tm <0001> Tj 5 0 Td <0002> Tj',
      '/F1 10 Tf 1 0 0 -1 60 32 Tm [<00010002>] TJ',
    ],
    [
      'say how the distances differ from the widths',
      '/F1 10 Tf <0001> Tj 4.5 0 Td <0002> Tj 5.25 0 Td <0003> Tj',
      '/F1 10 Tf [<0001>50<0002>-25<0003>] TJ',
    ],
    [
      'make up in one number for what the one before has lost',
      '/F1 3 Tf <0001> Tj 1 0 Td <0002> Tj 1 0 Td <0003> Tj 1 0 Td <0004> Tj',
      '/F1 3 Tf [<0001>166.6667<0002>166.6666<0003>166.6667<0004>] TJ',
    ],
    [
      'end where the line does, and the next line is where it was',
      '/F1 10 Tf <0001> Tj 5 0 Td <0002> Tj 5.1 -12 Td <0003> Tj 7 0 Td <0004> Tj',
      '/F1 10 Tf [<00010002>] TJ 10.1 -12 Td [<0003>-200<0004>] TJ',
    ],
    [
      'end where a span does',
      '/F1 10 Tf <0001> Tj 5 0 Td <0002> Tj /Span BMC 5 0 Td <0003> Tj EMC 5 0 Td <0004> Tj',
      '/F1 10 Tf [<00010002>] TJ /Span BMC 10 0 Td <0003> Tj EMC 5 0 Td <0004> Tj',
    ],
    [
      'have one font each',
      '/F1 8 Tf <0001> Tj 4 0 Td <0002> Tj /F2 8 Tf 4 0 Td <0003> Tj 2 0 Td <0004> Tj',
      '/F1 8 Tf [<00010002>] TJ /F2 8 Tf 8 0 Td [<00030004>] TJ',
    ],
    [
      'may have strings of several glyphs',
      '/F1 10 Tf <00010002> Tj 11 0 Td <0003> Tj',
      '/F1 10 Tf [<00010002>-100<0003>] TJ',
    ],
    [
      'begin where a matrix says, whatever was before',
      '/F1 10 Tf <0001> Tj 5 0 Td <0002> Tj 1 0 0 1 9 9 Tm 3 0 Td <0003> Tj',
      '/F1 10 Tf [<00010002>] TJ 1 0 0 1 9 9 Tm 3 0 Td <0003> Tj',
    ],
    ...[
      ['where letters are spaced', '1 Tc /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj'],
      ['where words are spaced', '1 Tw /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj'],
      ['where letters are narrowed', '90 Tz /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj'],
      ['of a font of which nothing is known', '/F9 10 Tf <0001> Tj 5 0 Td <0002> Tj'],
      ['in brackets', '/F1 10 Tf (ab) Tj 5 0 Td (cd) Tj'],
      ['of half a code', '/F1 10 Tf <00> Tj 5 0 Td <0002> Tj'],
      ['of one glyph', '/F1 10 Tf <0001> Tj'],
    ].map(([name = '', stream = '']) => [`are not made ${name}`, stream, stream]),
  ] as [string, string, string][])
    test(name, () => {
      assert.is(joined(stream), run)
    })
})

suite('the writer of a content stream', (test) => {
  for (const [whole, decimals, written] of [
    [1234, 2, '12.34'],
    [-5, 1, '-.5'],
    [560, 4, '.056'],
    [10_000, 4, '1'],
    [0, 4, '0'],
    [-120_000_000_000, 10, '-12'],
    [100, 0, '100'],
  ] as const)
    test(`writes ${written}`, () => {
      const writer = new ByteWriter(1)
      writer.decimal(whole, decimals)
      assert.is(Buffer.from(writer.bytes).toString(), written)
    })
})
