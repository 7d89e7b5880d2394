import * as assert from 'uvu/assert'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import { linesFromTheRight } from '../../plugins/formats/pdf/passes/lines-from-the-right.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { printFixture } from '../help/print-fixture.ts'
import { suite } from '../suite.ts'

const { bytes } = await printFixture('from-the-right.html')
const heard = async (file: Uint8Array) => (await readPrinted(file)).reading.join(' ')

suite('right-to-left lines', (test) => {
  test('have their words, numbers and links in the order of the page', async () => {
    const reading = await heard(bytes)
    assert.match(reading, 'יש לך 30 יום לפנות אל Global Mediation בלונדון. טלפון:')
    assert.match(reading, '<Link> 020 3031 6651 </Link> <joined> , או בכתב.')
    assert.match(reading, 'English with שלום לכולם in it.')
  })

  test('are found if their pieces are in the order of the paper', async () => {
    const turned = await revise(bytes, linesFromTheRight)
    const reading = await heard(turned)
    assert.not.match(reading, 'יש לך 30 יום')
    assert.match(reading, '<Link> 6651 3031 020 </Link>')
  })
})
