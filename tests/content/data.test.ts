import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { readData, schemas } from '../../plugins/content/data/index.ts'
import { testProject } from '../help/site.ts'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import type { Organisation } from '../../plugins/content/data/index.ts'
import { ContentError, describeFinding } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

/** The message about a data file that was changed: `[from, to]` in its text. */
function told(name: string, from: string, to: string): string {
  const file = `_data/${name}`
  const text = readFileSync(join(testProject, file), 'utf8')
  assert.ok(text.includes(from), `${file} has no "${from}"`)
  try {
    readData(text.replace(from, to), file)
  } catch (error) {
    if (error instanceof ContentError) return error.findings.map(describeFinding).join('\n')
    throw error
  }
  return 'nothing'
}

suite('an organisation', (test) => {
  const read = (text: string) => readData(text, '_data/organisation.yaml') as Organisation

  test('needs a name and one way to reach it', () => {
    const small = read('name: Testbury Advice\nphone: 01632 960000\nemail: a@testbury.example\n')
    assert.equal(
      small.contacts.map(({ label, text, href }) => [label, text, href]),
      [
        ['Phone', '01632 960000', 'tel:01632960000'],
        ['Email', 'a@testbury.example', 'mailto:a@testbury.example'],
      ],
    )
    assert.equal(footerDetails(small, { footer: 'whole' }), [
      'Testbury Advice',
      'Phone: 01632 960000',
      'Email: a@testbury.example',
    ])
    assert.throws(() => read('name: Testbury Advice\n'), /at least one way to reach you/)
  })

  test('may have any number of contacts, with extension and hours', () => {
    const { contacts } = read(
      'name: Testbury\ncontacts:\n  - kind: phone\n    value: 01632 960000\n    extension: "12"\n    hours: Mondays\n  - kind: relay\n    value: 18001 01632 960000\n',
    )
    assert.is(contacts[0]?.href, 'tel:01632960000;ext=12')
    assert.is(contacts[0]?.text, '01632 960000 extension 12')
    assert.is(contacts[0]?.hours, 'Mondays')
    assert.is(contacts[1]?.href, 'tel:1800101632960000')
  })

  test('names the enforcer of its nation', () => {
    const enforcer = (nation: string) =>
      read(`name: Testbury\nphone: 01632 960000\n${nation}`).enforcement?.enforcer.name
    assert.is(enforcer(''), 'Equality and Human Rights Commission')
    assert.is(
      enforcer('enforcement: Northern Ireland\n'),
      'Equality Commission for Northern Ireland',
    )
  })
})

suite('mistakes in the data', (test) => {
  for (const name of Object.keys(schemas)) {
    test(`${name} of the test site has none`, () => {
      assert.is(told(name, '', ''), 'nothing')
    })
  }

  const faults: [title: string, name: string, from: string, to: string, expected: string][] = [
    [
      'a missing value',
      'organisation.yaml',
      'name: Testbury Advice\n',
      '',
      '_data/organisation.yaml:1:1  "name" is missing. Write the organisation\'s short name.',
    ],
    [
      'a telephone number without its quotes',
      'organisation.yaml',
      'advice_line: 01632 960 111',
      'advice_line: 01632960111',
      '_data/organisation.yaml:7:14  "advice_line" cannot be used as it is. Write the telephone number in quotes or with spaces, like 01632 960000.',
    ],
    [
      'an e-mail address without its @',
      'organisation.yaml',
      'families@',
      'families',
      '_data/organisation.yaml:8:8  "email" cannot be used as it is. Write an e-mail address, like advice@example.org.',
    ],
    [
      'a contact of an unknown kind',
      'organisation.yaml',
      'legal:',
      'contacts:\n  - kind: fax\n    value: 01632 960000\nlegal:',
      '_data/organisation.yaml:12:11  "contacts.0.kind" cannot be used as it is. Write one of: phone, textphone, relay, sms, email, website, social, address, other.',
    ],
    [
      'a social page without its address',
      'organisation.yaml',
      'legal:',
      'contacts:\n  - kind: social\n    value: "@testbury"\nlegal:',
      '_data/organisation.yaml:13:12  "contacts.0.value" cannot be used as it is. Write a web address that starts with https:// or http://.',
    ],
    [
      'an unknown key',
      'organisation.yaml',
      'facebook:',
      'facebok:',
      '_data/organisation.yaml:10:10  "facebok" is not known here. Check its spelling, or remove it.',
    ],
    [
      'an approval without its day',
      'organisation.yaml',
      'approved: no',
      'approved:\n  by: Someone',
      '_data/organisation.yaml:16:3  "approved" cannot be used as it is. Write no, or who approved the leaflets and when (by: …, on: 2026-12-31).',
    ],
    [
      'an address that is none',
      'links.yaml',
      'https://www.famca.example.org/',
      'famca.example.org',
      '_data/links.yaml:7:12  "FAMCA.address" cannot be used as it is. Write the web address, starting with https://.',
    ],
    [
      'a day that the calendar does not have',
      'links.yaml',
      'checked: seen',
      'checked: 2026-02-30',
      '_data/links.yaml:8:12  "FAMCA.checked" cannot be used as it is. Write unchecked, seen, or the date on which somebody opened the address, like 2026-11-23.',
    ],
    [
      'a public address without its last slash',
      'site.yaml',
      'https://leaflets.example.org/',
      'https://leaflets.example.org',
      '_data/site.yaml:4:10  "address" cannot be used as it is. Write the public address, ending with a slash.',
    ],
    [
      'a language that is none',
      'site.yaml',
      'en-GB',
      'English',
      '_data/site.yaml:3:11  "language" cannot be used as it is. Write a language tag, like en-GB.',
    ],
    [
      'a hard word without a meaning',
      'glossary.yaml',
      '  meaning: Confidential means that what you say is kept private.',
      '  meaning: ""',
      '_data/glossary.yaml:9:12  "confidential.meaning" cannot be used as it is. Write what the word means, in one or two short sentences.',
    ],
    [
      'a time limit that is nobody’s',
      'facts.yaml',
      '  whose: yours\n',
      '  whose: ours\n',
      '_data/facts.yaml:4:10  "call-the-table.whose" cannot be used as it is. Write yours if the reader has to meet it, theirs if other people have to.',
    ],
    [
      'a time limit that does not say whose it is',
      'facts.yaml',
      '  whose: yours\n',
      '  whose: mine\n',
      '_data/facts.yaml:4:10  "call-the-table.whose" cannot be used as it is. Write yours if the reader has to meet it, theirs if other people have to.',
    ],
    [
      'a rule that is left out without a reason',
      'accessibility.yaml',
      'left_out: []',
      'left_out:\n  - rule: color-contrast-enhanced',
      '_data/accessibility.yaml:2:5  "left_out.0.why" is missing. Write why the pages cannot meet this rule.',
    ],
  ]
  for (const [title, name, from, to, expected] of faults) {
    test(title, () => {
      assert.is(told(name, from, to), expected)
    })
  }

  test('a file that is not YAML', () => {
    assert.is(
      told('organisation.yaml', 'name: Testbury', 'name: "Testbury'),
      '_data/organisation.yaml:2:7  The quotes that start here do not end. Write the same quote at the end of the text.',
    )
  })
})
