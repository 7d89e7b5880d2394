import { PDFDocument } from '@cantoo/pdf-lib'
import * as assert from 'uvu/assert'
import { checkStructure } from '../../plugins/formats/pdf/check/index.ts'
import { markedBoxes } from '../../plugins/formats/pdf/content/boxes.ts'
import type { Box } from '../../plugins/formats/pdf/content/box.ts'
import { scan } from '../../plugins/formats/pdf/content/scan.ts'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import { elementsFrom } from '../../plugins/formats/pdf/tree/element.ts'
import { bboxOf, setLayout } from '../../plugins/formats/pdf/tree/layout.ts'
import { pdf } from '../help/site.ts'
import { suite } from '../suite.ts'

const easyRead = await pdf('-easy-read')

async function boxesOf(bytes: Uint8Array): Promise<(Box | undefined)[]> {
  let boxes: (Box | undefined)[] = []
  await revise(bytes, ({ root }) => {
    boxes = elementsFrom(root)
      .filter(({ role }) => role === 'Figure')
      .map(bboxOf)
  })
  return boxes
}

async function faultsWith(change: (box: Box) => Box): Promise<string> {
  const bytes = await revise(easyRead, ({ file, root }) => {
    const figure = elementsFrom(root).find(({ role }) => role === 'Figure')
    assert.ok(figure)
    setLayout(file, figure, { BBox: change(bboxOf(figure) as Box) })
  })
  const found = await checkStructure(bytes)
  return found.map(({ rule, what }) => `${rule}: ${what}`).join('; ')
}

suite('the boxes of pictures', (test) => {
  test('are where the easy read has its pictures: on the left, as large as they are drawn', async () => {
    const all = await boxesOf(easyRead)
    // The lines to write dates on are drawings too.
    const boxes = all.filter((box) => box && box[3] - box[1] > 2)
    assert.ok(boxes.length > 2, `${boxes.length} pictures`)
    const mm = 72 / 25.4
    for (const box of boxes) {
      const [left, bottom, right, top] = box as Box
      assert.ok(left >= 30 && right < 320, String(box))
      assert.ok(right - left > 15 * mm && top - bottom > 10 * mm, String(box))
    }
  })

  for (const [name, change, said] of [
    ['is empty', ([l, b]: Box): Box => [l, b, l, b], /with an empty BBox/],
    ['is off the page', ([, b, r, t]: Box): Box => [-20, b, r, t], /off its page/],
    ['is too small', ([l, b, r, t]: Box): Box => [l + 9, b, r, t], /that does not hold it/],
  ] as const) {
    test(`one that ${name} is found`, async () => {
      assert.match(await faultsWith(change), said)
    })
  }
})

suite('the boxes of marked content', (test) => {
  const page = PDFDocument.create().then((file) => file.addPage([200, 200]))
  for (const [name, content, box] of [
    ['a rectangle that is moved', '1 0 0 1 10 20 cm 0 0 30 40 re f', [10, 20, 40, 60]],
    ['a line is as wide as its stroke', '4 w 10 10 m 50 10 l S', [8, 8, 52, 12]],
    ['what is clipped', 'q 0 0 20 20 re W n 10 10 50 50 re f Q', [10, 10, 20, 20]],
    ['an image, turned', '0 50 -50 0 100 100 cm /X Do', [50, 100, 100, 150]],
    ['two shapes', '0 0 5 5 re f 20 20 5 5 re f', [0, 0, 25, 25]],
    ['a path that is only a clip', '0 0 9 9 re W n', undefined],
  ] as const) {
    test(name, async () => {
      const map = scan(Buffer.from(`/Figure <</MCID 0>> BDC ${content} EMC`))
      assert.equal(markedBoxes(await page, map).get(0), box)
    })
  }
})
