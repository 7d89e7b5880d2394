import * as assert from 'uvu/assert'
import { browse, inTab } from '../help/browse.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const easyRead = 'leaflets/if-you-do-not-agree/easy-read/'

/** Where the first row with a time limit has its picture and words, in px from the left and the top, and its thick line. */
interface Place {
  picture: { left: number; right: number; bottom: number }
  words: { left: number; right: number; top: number }
  line: 'left' | 'right'
}

/** Looks at a row as a page of that direction shows it, on a screen of that width in px or on paper. */
function look(direction: 'ltr' | 'rtl', width: number, media: 'screen' | 'print'): Promise<Place> {
  return browse(site, (visit) =>
    inTab(
      visit,
      visit.address + easyRead,
      async (page) => {
        await page.emulateMediaType(media)
        return page.evaluate((dir) => {
          document.documentElement.dir = dir
          const row = document.querySelector('.row.time-limit')
          const [picture, words] = ['.picture img', '.words'].map(
            (part) => row?.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(),
          ) as [DOMRect, DOMRect]
          const { borderLeftWidth, borderRightWidth } = getComputedStyle(row ?? document.body)
          return {
            picture: { left: picture.left, right: picture.right, bottom: picture.bottom },
            words: { left: words.left, right: words.right, top: words.top },
            line: parseFloat(borderLeftWidth) > parseFloat(borderRightWidth) ? 'left' : 'right',
          } as const
        }, direction)
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

  test('on a telephone each sentence begins beside its picture or below it, and all its lines at one edge', async () => {
    const found = await onTelephone(360)
    assert.equal(found.troubles, [])
    assert.ok(found.beside > 20 && found.below > 20, `${found.beside} beside, ${found.below} below`)
  })

  test('where its text is larger every sentence is below its picture', async () => {
    const { troubles, beside, below } = await onTelephone(360, 'larger')
    assert.equal([troubles, beside], [[], 0])
    assert.ok(below > 50)
  })

  test('a sentence that flows around its picture, or lies on it, is found', async () => {
    for (const [fault, expected] of [
      ['.words > * { display: block }', 'has lines at 2 edges'],
      ['.row .picture { margin-inline-end: -40px }', 'is on its picture'],
    ] as const)
      assert.match((await onTelephone(360, '', fault)).troubles.join('\n'), expected)
  })
})

/** How many sentences are beside their row's picture, and below it, on a screen of that width; and what is wrong there. */
function onTelephone(width: number, size = '', fault = 'main {}') {
  return browse(site, (visit) =>
    inTab(
      visit,
      visit.address + easyRead,
      async (page) => {
        await page.addStyleTag({ content: fault })
        return page.evaluate((textSize) => {
          document.documentElement.dataset['textSize'] = textSize
          const count = { beside: 0, below: 0, troubles: [] as string[] }
          for (const row of document.querySelectorAll('.row')) {
            const picture = row.querySelector('img')?.getBoundingClientRect() ?? new DOMRect()
            for (const sentence of row.querySelectorAll('.words > p')) {
              const range = document.createRange()
              range.selectNodeContents(sentence)
              const pieces = [...range.getClientRects()].filter(({ width }) => width > 1)
              const lines: { left: number; top: number; bottom: number }[] = []
              for (const { left, top, bottom } of pieces) {
                const middle = (top + bottom) / 2
                const line = lines.find((one) => one.top < middle && middle < one.bottom)
                if (line) line.left = Math.min(line.left, left)
                else lines.push({ left, top, bottom })
              }
              const edges = new Set(lines.map(({ left }) => Math.round(left)))
              const first = lines[0] ?? new DOMRect()
              const on = first.left < picture.right && first.top < picture.bottom
              if (on) count.troubles.push(`${sentence.textContent} is on its picture`)
              if (edges.size > 1)
                count.troubles.push(`${sentence.textContent} has lines at ${edges.size} edges`)
              count[first.left >= picture.right ? 'beside' : 'below'] += 1
            }
          }
          return count
        }, size)
      },
      async (page) => {
        await page.setBypassCSP(true)
        await page.setViewport({ width, height: 740 })
      },
    ),
  )
}
