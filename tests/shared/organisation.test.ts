import * as assert from 'uvu/assert'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import { organisation } from '../../plugins/shared/data/index.ts'
import { contrast, nearestWithContrast } from '../../plugins/shared/contrast.ts'
import { ContentError } from '../../plugins/shared/finding.ts'
import { readYaml } from '../../plugins/shared/yaml.ts'
import { suite } from '../suite.ts'

const short = "name: Testbury Advice\nphone: '01632 960000'\nemail: help@testbury.example\n"
const read = (text: string) => readYaml(text, organisation, 'organisation.yaml')

function told(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
  return 'nothing'
}

suite('the organisation', (test) => {
  test('needs a name and one way to reach it, no more', () => {
    const { contacts, main, legal, approved } = read(short)
    assert.equal(contacts, [
      { kind: 'phone', label: 'Telephone', text: '01632 960000', href: 'tel:01632960000' },
      {
        kind: 'email',
        label: 'Email',
        text: 'help@testbury.example',
        href: 'mailto:help@testbury.example',
      },
    ])
    assert.is(main, contacts[0])
    assert.equal(legal, [])
    assert.is(approved, 'no')
    assert.match(told('name: Testbury Advice'), /"phone" is missing\. Write the telephone number/)
  })

  test('has contacts of any kind, with hours and extension', () => {
    const { contacts } = read(`${short}contacts:
  - { kind: textphone, label: Textphone, value: '01632 960001', hours: 'Monday to Friday' }
  - { kind: relay, label: Relay UK, value: '18001 01632 960000' }
  - { kind: social, label: Mastodon, value: 'https://social.example/@testbury' }
  - { kind: phone, label: Benefits team, value: '01632 960002', extension: '12' }
address: 1 High Street, Testbury TS1 1AA
`)
    assert.equal(
      contacts.map(({ label, text, href }) => [label, text, href]),
      [
        ['Telephone', '01632 960000', 'tel:01632960000'],
        ['Email', 'help@testbury.example', 'mailto:help@testbury.example'],
        ['Textphone', '01632 960001', 'tel:01632960001'],
        ['Relay UK', '18001 01632 960000', 'tel:1800101632960000'],
        ['Mastodon', 'social.example/@testbury', 'https://social.example/@testbury'],
        ['Benefits team', '01632 960002', 'tel:01632960002'],
        ['Address', '1 High Street, Testbury TS1 1AA', undefined],
      ],
    )
    assert.match(
      told(`${short}contacts:\n  - { kind: phone, label: Office, value: ask us }\n`),
      /organisation\.yaml:5:42 {2}"contacts\.0\.value" cannot be used as it is\. Write the telephone number/,
    )
  })

  test('prints in its footers what it has: the whole, or the main ways', () => {
    const given = read(`${short}website: https://testbury.example/
address: 1 High Street, Testbury
legal: [A charity registered in Scotland SC012345, A second line]
contacts: [{ kind: phone, label: Office, value: '01632 960002', extension: '12' }]
`)
    assert.equal(footerDetails(given, { footer: 'whole' }), [
      'Testbury Advice',
      '1 High Street, Testbury',
      'Telephone: 01632 960000',
      'Email: help@testbury.example',
      'Website: testbury.example',
      'Office: 01632 960002 extension 12',
      'A charity registered in Scotland SC012345',
      'A second line',
    ])
    assert.equal(footerDetails(given, { footer: 'short' }), [
      'Testbury Advice',
      'Telephone: 01632 960000',
      'Email: help@testbury.example',
      'Website: testbury.example',
      'A charity registered in Scotland SC012345',
    ])
  })

  test('cannot have a colour that some people cannot read; the nearest that they can is named', () => {
    assert.is(told(`${short}colours: { accent: '#0b4f55' }`), 'nothing')
    const message = told(`${short}colours: { accent: '#e66a00' }`)
    const [, better = ''] =
      /Write "(#[0-9a-f]{6})": links in #e66a00 have a contrast of 3\.\d to 1 on the page/.exec(
        message,
      ) ?? []
    assert.ok(contrast(better, '#fdfaf4') >= 7, message)
    assert.ok(contrast(nearestWithContrast('#0b4f55', '#15191b', 7), '#15191b') >= 7)
  })
})
