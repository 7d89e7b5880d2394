import * as assert from 'uvu/assert'
import {
  checkedByReaders,
  confirmed,
  coverageFindings,
  hasChanged,
  pairsOf,
  readersState,
  reviewFindings,
} from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'
import { longDate } from '../../plugins/languages/dates.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import type { Finding } from '../../plugins/findings/finding.ts'
import {
  changed,
  easyReadText,
  facts,
  fullText,
  leaflet,
  lineOf,
  record,
} from '../help/leaflet-texts.ts'
import { suite } from '../suite.ts'

const found = (one: LeafletTexts) => reviewFindings(one, 'en-GB').map(describeFinding)
const lines = (findings: Finding[]) => findings.map(describeFinding)

const mediation = record.pairs.find(({ full }) => full.section === 'mediation')
const since = `on ${longDate(mediation?.on ?? '', 'en-GB')} (by Everyleaf's makers, not the service)`
const heading = `easy-read.md:${lineOf(easyReadText, '## Mediation')}:1`
const contact = `index.md:${lineOf(fullText, 'You must contact Global Mediation')}`
const free = 'Mediation is free and confidential.'
const run = 'Compare the two and run: npm run review -- x --section mediation --by "Your name"'

suite('easy read covers the full edition', (test) => {
  test('ours does', () => {
    assert.equal(lines(coverageFindings(leaflet())), [])
  })
  test('a section of the full edition that nothing explains is named, with its line', () => {
    const easyRead = changed(easyReadText, 'index.md#appeals', 'index.md#mediation')
    assert.equal(lines(coverageFindings(leaflet({ easyRead }))), [
      `index.md:${lineOf(fullText, '## Appeals')}:1  No easy-read section explains the section "Appeals". Explain it in easy-read.md, and end that section with a link to index.md#appeals.`,
    ])
  })
  test('an easy-read section that names none is named, with its line', () => {
    const link = '[First steps, in the full leaflet](index.md#first-steps)\n'
    assert.is(
      lines(coverageFindings(leaflet({ easyRead: changed(easyReadText, link, '') })))[0],
      `easy-read.md:${lineOf(easyReadText, '## First steps')}:1  Nothing says which section of the full edition the section "First steps" explains. End it with a link like [First steps, in the full leaflet](index.md#first-steps).`,
    )
  })
})

suite('the review of our own leaflet', (test) => {
  test('has compared every section as it is, and claims no review by the service or by readers', () => {
    assert.equal(found(leaflet()), [])
    assert.is(record.readers, 'never')
    assert.is(record.pairs.length, pairsOf(leaflet()).length)
    for (const { by } of record.pairs) assert.match(by, /not the service$/)
  })
  test('one word changed in the full edition: names file, line, section and sentence', () => {
    const full = changed(
      fullText,
      'You must contact Global Mediation',
      'You may contact Global Mediation',
    )
    assert.equal(found(leaflet({ full })), [
      `${heading}  "Mediation" explains the full edition's section "Mediation", which has changed since the two were compared ${since}: "You may contact Global Mediation within two months of getting the decision." (${contact}). ${run}`,
    ])
  })
  test('one word changed in easy read: says that it is the easy read', () => {
    const easyRead = changed(easyReadText, free, 'Mediation is cheap and confidential.')
    assert.equal(found(leaflet({ easyRead })), [
      `${heading}  "Mediation" has changed since it was compared with the full edition's section "Mediation" ${since}: "Mediation is cheap and confidential." (easy-read.md:${lineOf(easyReadText, free)}). ${run}`,
    ])
  })
  test('a sentence that was removed is quoted', () => {
    const full = changed(
      fullText,
      'The service is free and confidential.\n\nThe [SEND',
      'The [SEND',
    )
    assert.match(
      found(leaflet({ full }))[0] ?? '',
      '"The service is free and confidential." has been removed.',
    )
  })
  test('new lines, other bullets, bold and comments change nothing', () => {
    const wrapped = fullText
      .split('\n')
      .map((line) =>
        /^[A-Z]/.test(line) ? line.replace(/(\S+ \S+ \S+ \S+) (?=[A-Za-z])/g, '$1\n') : line,
      )
      .join('\n')
      .replace(/^- /gm, '* ')
    assert.ok(wrapped.split('\n').length > fullText.split('\n').length + 100)
    const full = changed(wrapped, 'independent mediator', 'independent **mediator**')
    const easyRead = changed(easyReadText, '## Mediation\n', '<!-- allow x: y -->\n## Mediation\n')
    assert.equal(found(leaflet({ full, easyRead })), [])
  })
  test('one fact changed: both editions have changed, wherever they state it', () => {
    const limit = facts['mediation-meeting']
    assert.ok(limit)
    const other = leaflet({ facts: { ...facts, 'mediation-meeting': { ...limit, number: 40 } } })
    const [pair, ...more] = pairsOf(other).filter(
      ({ full, reviewed }) => reviewed && hasChanged(full, reviewed.full),
    )
    assert.equal(more, [])
    assert.ok(pair?.reviewed && hasChanged(pair.easyRead, pair.reviewed.easyRead))
    const [finding = ''] = found(other)
    assert.match(
      finding,
      `"The meeting will be arranged within 40 days." (index.md:${lineOf(fullText, '{mediation-meeting}')})`,
    )
    assert.match(
      finding,
      `"The meeting must be within 40 days." (easy-read.md:${lineOf(easyReadText, '{mediation-meeting}')})`,
    )
  })
  test('a pair that nobody has compared is an error; where there is no record at all, one warning', () => {
    const pairs = record.pairs.filter(({ full }) => full.section !== 'mediation')
    assert.equal(found({ ...leaflet(), record: { ...record, pairs } }), [
      `${heading}  Nobody has compared "Mediation" with the full edition's section "Mediation" yet. ${run}`,
    ])
    const [never, ...more] = reviewFindings({ ...leaflet(), record: undefined }, 'en-GB')
    assert.equal(more, [])
    assert.ok(never)
    assert.is(never.severity, 'warning')
    assert.is(never.what, 'Nobody has compared this easy read with the full edition yet.')
  })
  test('what somebody compares is compared, with the name and the day', () => {
    const now = leaflet({ full: changed(fullText, 'You must contact', 'You may contact') })
    const [pair] = pairsOf(now).filter(({ full }) => full.id === 'mediation')
    assert.ok(pair)
    const after = confirmed(now, [pair], 'Ada', '2027-01-02')
    assert.equal(found({ ...now, record: after }), [])
    assert.equal(
      after.pairs
        .filter(({ by, on }) => by === 'Ada' && on === '2027-01-02')
        .map(({ full }) => full.section),
      ['mediation'],
    )
  })
})

suite('what readers checked', (test) => {
  test('never, checked, and changed since', () => {
    assert.equal(readersState(leaflet()), { state: 'never' })
    const after = checkedByReaders(leaflet(), 'A group', '2027-01-02')
    assert.equal(readersState({ ...leaflet(), record: after }), {
      state: 'checked',
      on: '2027-01-02',
    })
    const easyRead = changed(easyReadText, free, 'Mediation is cheap and confidential.')
    assert.equal(readersState({ ...leaflet({ easyRead }), record: after }), {
      state: 'changed',
      on: '2027-01-02',
    })
  })
})
