import * as assert from 'uvu/assert'
import { scan } from '../../plugins/formats/pdf/content/scan.ts'
import type { PageMap } from '../../plugins/formats/pdf/content/page-map.ts'
import type { Draft } from '../../plugins/formats/pdf/draft.ts'
import { clippedLetters } from '../../plugins/formats/pdf/passes/clipped-letters.ts'
import { suite } from '../suite.ts'

/** What the pass leaves of a page's content, operator by operator. */
function leftOf(content: string): string {
  const sheet = { map: scan(Buffer.from(content)) }
  clippedLetters({ sheets: [sheet] } as unknown as Draft)
  return textOf(sheet.map)
}

const textOf = (map: PageMap): string =>
  Array.from({ length: map.count }, (_, at) => map.text(at)).join(' ')

const page = 'q 0 100 500 600 re W* n '
const line = (y: number, mark = '/P <</MCID 0>> BDC') =>
  `${mark} BT /F1 12 Tf 1 0 0 1 50 ${y} Tm <0041> Tj ET EMC Q`

suite('letters of a line that is on another page', (test) => {
  for (const [what, content, left] of [
    [
      'that are not painted are not read either',
      `${page}/P <</MCID 0>> BDC BT /ReversedChars BMC /Span <</ActualText <FEFF062A>>> BDC EMC EMC ET EMC Q`,
      `${page}/P <</MCID 0>> BDC BT ET EMC Q`,
    ],
    [
      'that reach into the page from below are gone; its font and its place stay',
      page + line(90),
      `${page}/P <</MCID 0>> BDC BT /F1 12 Tf 1 0 0 1 50 90 Tm ET EMC Q`,
    ],
    [
      'that reach into the page from above are gone',
      page + line(705),
      `${page}/P <</MCID 0>> BDC BT /F1 12 Tf 1 0 0 1 50 705 Tm ET EMC Q`,
    ],
    [
      'are looked for where the page is moved and turned over, as Chromium does',
      `q 0 100 500 600 re W n q 1 0 0 -1 0 700 cm ${line(610)} Q`,
      `q 0 100 500 600 re W n q 1 0 0 -1 0 700 cm /P <</MCID 0>> BDC BT /F1 12 Tf 1 0 0 1 50 610 Tm ET EMC Q Q`,
    ],
  ] as const)
    test(what, () => {
      assert.is(leftOf(content), left)
    })

  for (const [what, content] of [
    ['on the page', page + line(110)],
    ['of a footer', page + line(50, '/Artifact BMC')],
    ['on a page that clips nothing', line(50)],
    ['in a box with a clip of its own', `${page}q 0 400 50 50 re W n ${line(300)} Q`],
    ['below a picture that comes first', `q 0 600 50 50 re W n Q ${page}${line(300)}`],
    ['after a filled rectangle', `0 400 50 50 re f 0 0 m 9 9 l 9 0 l W n ${line(300)}`],
  ] as const)
    test(`are not those ${what}`, () => {
      assert.is(leftOf(content), content)
    })
})
