import * as assert from 'uvu/assert'
import { formats } from '../../plugins/formats/formats.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import type { Printed } from '../../plugins/formats/pdf/read-printed.ts'
import { differences, judge } from '../help/judge.ts'
import { pdf } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('our reader of PDFs', (test) => {
  for (const { name, file } of formats.filter(({ claims }) => claims))
    test(`reads ${name} as pdf.js does, word by word`, async () => {
      const bytes = await pdf(file.suffix)
      assert.equal(differences(await judge(bytes), await readPrinted(bytes)), [])
    })

  for (const [fault, change] of Object.entries<(printed: Printed) => void>({
    'a letter is lost': ({ reading }) => {
      const at = reading.indexOf('agree')
      reading[at] = 'agre'
    },
    'two words are joined': ({ reading }) => {
      const at = reading.indexOf('agree')
      reading.splice(at, 2, `agree${reading[at + 1] ?? ''}`)
    },
    'two words are in another order': ({ reading }) => {
      const at = reading.indexOf('agree')
      reading.splice(at, 2, reading[at + 1] ?? '', 'agree')
    },
    'a word goes on over a line that it does not': ({ reading }) => {
      reading.splice(0, reading.length, reading.join(''))
    },
    'a link is lost': ({ reading }) => {
      reading.splice(reading.indexOf('<Link>'), 1)
    },
    'a word that is painted is lost': ({ pages }) => {
      pages[1]?.text.shift()
    },
    'a word is taken for one of the margins': ({ pages }) => {
      pages[1]?.margins.unshift(pages[1].text.pop() ?? '')
    },
    'a page is lost': ({ pages }) => {
      pages.pop()
    },
  }))
    test(`would be seen to differ if ${fault}`, async () => {
      const bytes = await pdf('')
      const printed = await readPrinted(bytes)
      change(printed)
      assert.ok(differences(await judge(bytes), printed).length > 0)
    })
})
