import { readFile } from 'node:fs/promises'
import * as assert from 'uvu/assert'
import { describeTags } from '../../plugins/formats/pdf/describe-tags.ts'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import { elementsFrom } from '../../plugins/formats/pdf/tree/element.ts'
import { printFixture } from '../help/print-fixture.ts'
import { suite } from '../suite.ts'

const { bytes } = await printFixture('every-element.html')

suite('the tags of a PDF as text', (test) => {
  test('say each role, language, alternative and word once, in order', async () => {
    const kept = await readFile('tests/fixtures/pdf/every-element.tags.txt', 'utf8')
    assert.is(`${(await describeTags(bytes)).join('\n')}\n`, kept)
  })

  test('show a heading that has become a paragraph', async () => {
    const changed = await revise(bytes, ({ root }) => {
      const heading = elementsFrom(root).find(({ role }) => role === 'H1')
      assert.ok(heading)
      heading.role = 'P'
    })
    assert.not.equal(await describeTags(changed), await describeTags(bytes))
  })
})
