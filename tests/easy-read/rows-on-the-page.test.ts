import * as assert from 'uvu/assert'
import { browse, inTab } from '../help/browse.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

/** Where the first row with a time limit has its picture and words, in px from the left and the top, and its thick line. */
interface Place {
  picture: { left: number; right: number; bottom: number }
  words: { left: number; right: number; top: number }
  line: 'left' | 'right'
}

/** Looks at the first row of a kind as a page of that direction shows it, on a screen of that width in px or on paper. */
function look(
  direction: 'ltr' | 'rtl',
  width: number,
  media: 'screen' | 'print',
  kind = '.row.time-limit',
): Promise<Place> {
  return browse(site, (visit) =>
    inTab(
      visit,
      `${visit.address}leaflets/what-if-i-do-not-agree/easy-read/`,
      async (page) => {
        await page.emulateMediaType(media)
        return page.evaluate(
          (dir, kind) => {
            document.documentElement.dir = dir
            const row = document.querySelector(kind)
            const [picture, words] = ['.picture img', '.words'].map(
              (part) => row?.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(),
            ) as [DOMRect, DOMRect]
            const { borderLeftWidth, borderRightWidth } = getComputedStyle(row ?? document.body)
            return {
              picture: { left: picture.left, right: picture.right, bottom: picture.bottom },
              words: { left: words.left, right: words.right, top: words.top },
              line: parseFloat(borderLeftWidth) > parseFloat(borderRightWidth) ? 'left' : 'right',
            } as const
          },
          direction,
          kind,
        )
      },
      (page) => page.setViewport({ width, height: 800 }),
    ),
  )
}

suite('rows on the page', (test) => {
  for (const media of ['screen', 'print'] as const) {
    test(`${media}: the picture is to the left of its words`, async () => {
      const { picture, words, line } = await look('ltr', 1000, media)
      assert.ok(picture.right > picture.left && picture.right <= words.left)
      assert.is(line, 'left')
    })

    test(`${media}: in a right-to-left page it is to their right`, async () => {
      const { picture, words, line } = await look('rtl', 1000, media)
      assert.ok(picture.left < picture.right && picture.left >= words.right)
      assert.is(line, 'right')
    })
  }

  test('a phone shows the picture above its words', async () => {
    const { picture, words } = await look('ltr', 360, 'screen')
    assert.ok(picture.bottom <= words.top)
    assert.ok(picture.right <= 360 && words.right <= 360)
  })

  test('a telephone shows few words beside their picture, but not where the screen is smaller still', async () => {
    const { picture, words } = await look('ltr', 360, 'screen', '.row.short')
    assert.ok(picture.right > picture.left && picture.right <= words.left && words.right <= 360)
    const small = await look('ltr', 320, 'screen', '.row.short')
    assert.ok(small.picture.bottom <= small.words.top)
  })
})
