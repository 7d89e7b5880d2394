import * as assert from 'uvu/assert'
import {
  checkedByReaders,
  confirmed,
  coverageFindings,
  hasChanged,
  pairsOf,
  readersState,
  reviewFindings,
} from '../../plugins/review/index.ts'
import type { LeafletTexts } from '../../plugins/review/index.ts'
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

const panel = record.pairs.find(({ full }) => full.section === 'asking-the-panel')
const since = `on ${longDate(panel?.on ?? '', 'en-GB')} (by The makers of the fixture)`
const heading = `easy-read.md:${lineOf(easyReadText, '## Asking the Panel')}:1`
const contact = `index.md:${lineOf(fullText, 'You must contact Talking Table')}`
const late = 'You can still ask the Panel.'
const run =
  'Compare the two and run: npm run review -- x --section asking-the-panel --by "Your name"'

suite('easy read covers the full edition', (test) => {
  test('every section of it, where a section explains it', () => {
    assert.equal(lines(coverageFindings(leaflet())), [])
  })
  test('a section of the full edition that nothing explains is named, with its line', () => {
    const easyRead = changed(easyReadText, 'index.md#making-a-complaint', 'index.md#what-next')
    assert.equal(lines(coverageFindings(leaflet({ easyRead }))), [
      `index.md:${lineOf(fullText, '## Making a complaint')}:1  No easy-read section explains the section "Making a complaint". Explain it in easy-read.md, and end that section with a link to index.md#making-a-complaint.`,
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

suite('the review of a leaflet', (test) => {
  test('has compared every section as it is, and no readers', () => {
    assert.equal(found(leaflet()), [])
    assert.is(record.readers, 'never')
    assert.is(record.pairs.length, pairsOf(leaflet()).length)
  })
  test('one word changed in the full edition: names file, line, section and sentence', () => {
    const full = changed(
      fullText,
      'You must contact Talking Table',
      'You may contact Talking Table',
    )
    assert.equal(found(leaflet({ full })), [
      `${heading}  "Asking the Panel" explains the full edition's section "Asking the Panel", which has changed since the two were compared ${since}: "You may contact Talking Table within two months of getting the decision." (${contact}). ${run}`,
    ])
  })
  test('one word changed in easy read: says that it is the easy read', () => {
    const easyRead = changed(easyReadText, late, 'You can always ask the Panel.')
    assert.equal(found(leaflet({ easyRead })), [
      `${heading}  "Asking the Panel" has changed since it was compared with the full edition's section "Asking the Panel" ${since}: "You can always ask the Panel." (easy-read.md:${lineOf(easyReadText, late)}). ${run}`,
    ])
  })
  test('a sentence that was removed is quoted', () => {
    const full = changed(
      fullText,
      'There is also a page about it at <https://www.playfair.example.org/help/>\n',
      '\n',
    )
    assert.match(
      found(leaflet({ full }))[0] ?? '',
      '"There is also a page about it at https://www.playfair.example.org/help/" has been removed.',
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
    const full = changed(wrapped, 'trained helper', 'trained **helper**')
    const easyRead = changed(
      easyReadText,
      '## Asking the Panel\n',
      '<!-- allow x: y -->\n## Asking the Panel\n',
    )
    assert.equal(found(leaflet({ full, easyRead })), [])
  })
  test('one fact changed: both editions have changed, wherever they state it', () => {
    const limit = facts['the-meeting']
    assert.ok(limit)
    const other = leaflet({ facts: { ...facts, 'the-meeting': { ...limit, number: 40 } } })
    const [pair, ...more] = pairsOf(other).filter(
      ({ full, reviewed }) => reviewed && hasChanged(full, reviewed.full),
    )
    assert.equal(more, [])
    assert.ok(pair?.reviewed && hasChanged(pair.easyRead, pair.reviewed.easyRead))
    const [finding = ''] = found(other)
    assert.match(
      finding,
      `"If you choose a meeting, it will be arranged within 40 days." (index.md:${lineOf(fullText, '{the-meeting}')})`,
    )
    assert.match(
      finding,
      `"The meeting must be within 40 days." (easy-read.md:${lineOf(easyReadText, '{the-meeting}')})`,
    )
  })
  test('a pair that nobody has compared is an error; where there is no record at all, one warning', () => {
    const pairs = record.pairs.filter(({ full }) => full.section !== 'asking-the-panel')
    assert.equal(found({ ...leaflet(), record: { ...record, pairs } }), [
      `${heading}  Nobody has compared "Asking the Panel" with the full edition's section "Asking the Panel" yet. ${run}`,
    ])
    const [never, ...more] = reviewFindings({ ...leaflet(), record: undefined }, 'en-GB')
    assert.equal(more, [])
    assert.ok(never)
    assert.is(never.severity, 'warning')
    assert.is(never.what, 'Nobody has compared this easy read with the full edition yet.')
  })
  test('what somebody compares is compared, with the name and the day', () => {
    const now = leaflet({ full: changed(fullText, 'You must contact', 'You may contact') })
    const [pair] = pairsOf(now).filter(({ full }) => full.id === 'asking-the-panel')
    assert.ok(pair)
    const after = confirmed(now, [pair], 'Ada', '2027-01-02')
    assert.equal(found({ ...now, record: after }), [])
    assert.equal(
      after.pairs
        .filter(({ by, on }) => by === 'Ada' && on === '2027-01-02')
        .map(({ full }) => full.section),
      ['asking-the-panel'],
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
    const easyRead = changed(easyReadText, late, 'You can always ask the Panel.')
    assert.equal(readersState({ ...leaflet({ easyRead }), record: after }), {
      state: 'changed',
      on: '2027-01-02',
    })
  })
})
