import * as assert from 'uvu/assert'
import { addressPieces } from '../../plugins/content/address-pieces.ts'
import { readRaster } from '../../plugins/content/pictures/raster.ts'
import { readSvg } from '../../plugins/content/pictures/svg.ts'
import { suite } from '../suite.ts'

const svg = (attributes: string, within: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${within}</svg>`
const box = 'viewBox="0 0 40 30"'
const shape = '<rect width="9" height="9"/>'

suite('a drawing', (test) => {
  for (const [title, text, size] of [
    ['has the size of its viewBox', svg('viewBox="-5, 0, 40.4 30"', shape), [40, 30]],
    ['or its width and height', svg('width="1in" height="72pt"', shape), [96, 96]],
    [
      'with a heading of XML',
      `<?xml version="1.0"?>\n<!-- by us -->\n${svg(box, shape)}\n`,
      [40, 30],
    ],
    ['may link to a page', svg(box, `<a href="https://example.org/">${shape}</a>`), [40, 30]],
    ['may use its own shapes', svg(box, `<g id="a">${shape}</g><use href="#a"/>`), [40, 30]],
    ['may have its own patterns', svg(box, '<path fill="url(#p)" d="M0 0h1"/>'), [40, 30]],
  ] as const) {
    test(title, () => {
      assert.equal(readSvg(text), { width: size[0], height: size[1] })
    })
  }
  for (const [title, text, what] of [
    ['that needs a picture', svg(box, '<image href="map.png"/>'), 'needs another file, map.png'],
    [
      'that needs a font',
      svg(box, '<style>@font-face{src:url("//x.org/f")}</style>'),
      'needs another file, //x.org/f',
    ],
    [
      'that uses a shape elsewhere',
      svg(box, '<use href="shapes.svg#a"/>'),
      'needs another file, shapes.svg#a',
    ],
    ['with a page in it', svg(box, '<foreignObject/>'), 'has a piece of a web page in it'],
    ['that is 100% wide', svg('width="100%" height="100%"', shape), 'does not say how large it is'],
    [
      'in a circle',
      svg(box, '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
      'repeats itself without end',
    ],
    ['that is cut off in its last tag', svg(box, shape).slice(0, -3), 'is cut off'],
  ] as const) {
    test(`${title} is refused`, () => {
      const read = readSvg(text)
      assert.is('what' in read ? read.what : 'nothing', what)
    })
  }
})

/** A JPEG of 16 by 12 px without any picture data: its frame, and its end. */
const frame = 'FFC0000B0800 0C0010 01011100'.replaceAll(' ', '')
const start = 'FFE000104A46494600010100000100010000'
const jpeg = (...parts: string[]) =>
  Buffer.from(['FFD8', start, ...parts, frame, 'FFDA0000FFD9'].join(''), 'hex')
const turned = (orientation: number) =>
  `FFE1002245786966000049492A0008000000010012010300010000000${orientation}00000000000000`

suite('a photograph', (test) => {
  test('has the size that its frame says', () => {
    assert.equal(readRaster(jpeg()), { kind: 'jpg', width: 16, height: 12, isWhole: true })
  })
  for (const orientation of [1, 2, 3, 4])
    test(`is as wide as it was taken, by orientation ${orientation}`, () => {
      assert.is(readRaster(jpeg(turned(orientation)))?.width, 16)
    })
  for (const orientation of [5, 6, 7, 8])
    test(`is as wide as it was high, by orientation ${orientation}`, () => {
      assert.is(readRaster(jpeg(turned(orientation)))?.width, 12)
    })
  test('without its end is not whole, even if a small one in it is', () => {
    const preview = Buffer.from('FFE10006FFD8FFD9', 'hex').toString('hex')
    assert.is(readRaster(jpeg(preview).subarray(0, -2))?.isWhole, false)
  })
  test('of another kind is none', () => {
    assert.is(readRaster(Buffer.from('BM6')), undefined)
  })
})

suite('a web address', (test) => {
  for (const [address, pieces] of [
    ['www.example.org', ['www.example.org']],
    ['https://example.org/a/b?c=d', ['https://example.org/', 'a/', 'b', '?c=d']],
    [
      `example.org/page?id=${'x'.repeat(25)}&name=${'y'.repeat(34)}`,
      [
        'example.org/',
        'page',
        '?id=',
        'x'.repeat(25) + '&',
        'name=',
        ...['y'.repeat(10), 'y'.repeat(10), 'y'.repeat(10), 'yyyy'],
      ],
    ],
  ] as const) {
    test(`${address} breaks where it may`, () => {
      assert.is(addressPieces(address).join(''), address)
      assert.ok(addressPieces(address).every((piece) => piece.length <= 30))
      assert.equal(addressPieces(address), pieces)
    })
  }
})
