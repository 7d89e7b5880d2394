import * as assert from 'uvu/assert'
import { contactsByHand, unknownContacts } from '../../plugins/content/contacts.ts'
import { links, organisation, readData } from '../../plugins/content/data/index.ts'
import { suite } from '../suite.ts'

const data = {
  organisation: organisation.parse(
    readYamlObject(
      'name: Testbury\nphone: 01632 960000\naddress: 1 High Street, Testbury. N7 8FF\n',
    ),
  ),
  links: links.parse({
    Helpline: {
      address: 'https://h.example/',
      checked: 'seen',
      phone: '0800 111 222',
      email: 'h@h.example',
    },
  }),
}

function readYamlObject(text: string): unknown {
  return readData(text, 'any.yaml')
}

suite('contacts in leaflets', (test) => {
  for (const text of [
    '020 7946 0000',
    '02079460000',
    '(020) 7946 0000',
    '+44 20 7946 0000',
    '+44 (0)20 7946 0000',
    '0345 790 0000',
    '0800 1111',
    '01632-960001',
    'someone@example.org',
    'SW1A 1AA',
  ]) {
    test(`${text} is found`, () => {
      assert.equal(
        unknownContacts(`Good morning.\nAsk ${text}.`, data).map(({ text, line, column }) => [
          text,
          line,
          column,
        ]),
        [[text, 2, 5]],
      )
    })
  }

  for (const text of [
    'in 2014 and from 2026-11-23',
    'sections 11.2 and 11.67 to 11.111',
    'call 999, 111, 101 or 119',
    'extension 1234',
    '£1,000,000 for 10000000 people',
    'https://example.org/0201234567/a@b.example',
    'the 0.123456789 of it',
    'Section 20 and EHC plans for 16 to 25 year olds',
  ]) {
    test(`"${text}" has none`, () => {
      assert.equal(contactsByHand(text), [])
    })
  }

  test('what the data has may be written in any form', () => {
    const text = '+44 1632 960000, 01632960000, 0800 111222, H@h.example, N7 8FF'
    assert.is(contactsByHand(text).length, 5)
    assert.equal(unknownContacts(text, data), [])
  })
})
