import { readFileSync } from 'node:fs'
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
import { readRecord, writtenRecord } from '../../plugins/easy-read/review/record.ts'
import { facts as factsSchema, links as linksSchema } from '../../plugins/shared/data/index.ts'
import type { Facts } from '../../plugins/shared/data/index.ts'
import { ContentError, describeFinding } from '../../plugins/shared/finding.ts'
import type { Finding } from '../../plugins/shared/finding.ts'
import { readYaml } from '../../plugins/shared/yaml.ts'
import {
  fingerprint,
  firstDifference,
  sectionsOf,
  words,
  wordsOfHtml,
} from '../../plugins/text/index.ts'
import { read } from '../help/site.ts'
import { suite } from '../suite.ts'

const folder = 'src/leaflets/what-if-i-do-not-agree'
const textOf = (file: string) => readFileSync(file, 'utf8')
const [fullText, easyReadText, recordText] = ['index.md', 'easy-read.md', 'review.json'].map(
  (file) => textOf(`${folder}/${file}`),
) as [string, string, string]
const facts = readYaml(textOf('_data/facts.yaml'), factsSchema, 'facts.yaml')
const links = readYaml(textOf('_data/links.yaml'), linksSchema, 'links.yaml')
const record = readRecord(recordText, 'review.json')

/** Our own leaflet with other texts or facts; its record is the one that is kept. */
function leaflet(given: { full?: string; easyRead?: string; facts?: Facts } = {}): LeafletTexts {
  const data = { facts: given.facts ?? facts, links, language: 'en-GB' }
  return {
    slug: 'x',
    full: {
      file: 'index.md',
      sections: sectionsOf(given.full ?? fullText, { ...data, kind: 'full' }),
    },
    easyRead: {
      file: 'easy-read.md',
      sections: sectionsOf(given.easyRead ?? easyReadText, { ...data, kind: 'easy-read' }),
    },
    recordFile: 'review.json',
    record,
  }
}

const found = (one: LeafletTexts) => reviewFindings(one, 'en-GB').map(describeFinding)
const lines = (findings: Finding[]) => findings.map(describeFinding)

/** Replaces a text that has to be there, everywhere. */
function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from)
  return text.replaceAll(from, to)
}

const since = "on 23 November 2026 (by Everyleaf's makers, not the service)"
const run = 'Compare the two and run: npm run review -- x --section mediation --by "Your name"'

suite('the words of sections', (test) => {
  for (const [kind, page, around] of [
    ['full', 'index.html', '.other-edition'],
    ['easyRead', 'easy-read/index.html', '.other-edition, .meaning, .limit-label'],
  ] as const) {
    test(`are those of the page, each once, in order: ${kind}`, async () => {
      const html = await read(`leaflets/what-if-i-do-not-agree/${page}`)
      const sentences = leaflet()[kind].sections.flatMap((section) => section.sentences)
      // The dash before a quotation's source is a sign of our Markdown.
      const all = sentences
        .map(({ text }) => text.replace(/^— /, ''))
        .filter((text) => !text.startsWith('Picture: '))
      assert.ok(all.length > 100)
      assert.is(
        firstDifference(wordsOfHtml(html, '.text', around), words(all.join(' '))),
        undefined,
      )
    })
  }
  test('each sentence stands on its line of the file', () => {
    const file = fullText.split('\n')
    const wrapped = sectionsOf('One two\nthree. Four\nfive.\n', {
      ...{ kind: 'full', facts, links, language: 'en-GB' },
    })
    assert.equal(wrapped[0]?.sentences, [
      { text: 'One two three.', line: 1 },
      { text: 'Four five.', line: 2 },
    ])
    const contact = leaflet()
      .full.sections.flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.startsWith('You must contact Global Mediation'))
    assert.match(file[(contact?.line ?? 0) - 1] ?? '', 'You must contact Global Mediation')
  })
  test('a fingerprint is of words, not of white space', () => {
    assert.match(fingerprint('One two.'), /^[0-9a-f]{16}$/)
    assert.is(fingerprint('One\n  two.'), fingerprint('One two.'))
    assert.is.not(fingerprint('One three.'), fingerprint('One two.'))
  })
})

suite('easy read covers the full edition', (test) => {
  test('ours does', () => {
    assert.equal(lines(coverageFindings(leaflet())), [])
  })
  test('a section of the full edition that none explains is named, with its line', () => {
    const easyRead = changed(easyReadText, 'index.md#appeals', 'index.md#mediation')
    assert.equal(lines(coverageFindings(leaflet({ easyRead }))), [
      'index.md:137:1  No easy-read section explains the section "Appeals". Explain it in easy-read.md, and end that section with a link to index.md#appeals.',
    ])
  })
  test('an easy-read section that names none is named, with its line', () => {
    const link = '[First steps, in the full leaflet](index.md#first-steps)\n'
    assert.is(
      lines(coverageFindings(leaflet({ easyRead: changed(easyReadText, link, '') })))[0],
      'easy-read.md:43:1  It is not said which section of the full edition the section "First steps" explains. End it with a link like [First steps, in the full leaflet](index.md#first-steps).',
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
      `easy-read.md:270:1  "Mediation" explains the full edition's section "Mediation", which has changed since the two were compared ${since}: "You may contact Global Mediation within two months of getting the decision." (index.md:117). ${run}`,
    ])
  })
  test('one word changed in easy read: says that it is the easy read', () => {
    const easyRead = changed(easyReadText, 'Mediation is free.', 'Mediation is cheap.')
    assert.equal(found(leaflet({ easyRead })), [
      `easy-read.md:270:1  "Mediation" has changed since it was compared with the full edition's section "Mediation" ${since}: "Mediation is cheap." (easy-read.md:279). ${run}`,
    ])
  })
  test('a sentence that is gone is quoted', () => {
    const full = changed(
      fullText,
      'The service is free and confidential.\n\nThe [SEND',
      'The [SEND',
    )
    assert.match(
      found(leaflet({ full }))[0] ?? '',
      '"The service is free and confidential." is gone.',
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
    assert.match(finding, '"The meeting will be arranged within 40 days." (index.md:121)')
    assert.match(
      finding,
      '"The council must arrange the meeting within 40 days." (easy-read.md:364)',
    )
  })
  test('a pair that nobody has compared is an error; where there is no record at all, one warning', () => {
    const pairs = record.pairs.filter(({ full }) => full.section !== 'mediation')
    assert.equal(found({ ...leaflet(), record: { ...record, pairs } }), [
      `easy-read.md:270:1  Nobody has compared "Mediation" with the full edition's section "Mediation" yet. ${run}`,
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
    const easyRead = changed(easyReadText, 'Mediation is free.', 'Mediation is cheap.')
    assert.equal(readersState({ ...leaflet({ easyRead }), record: after }), {
      state: 'changed',
      on: '2027-01-02',
    })
  })
})

suite('review.json', (test) => {
  test('is written the same, whatever the order of its pairs', () => {
    assert.is(writtenRecord(record), recordText)
    assert.is(writtenRecord({ ...record, pairs: record.pairs.toReversed() }), recordText)
  })
  const byHand =
    'Write nothing here by hand: bring the file back, or take it away and run "npm run review".'
  const faults: [title: string, from: string, to: string, message: string][] = [
    ['no JSON', '"readers": "never",', '"readers": "never,', 'review.json:2:'],
    ['a merge that was not finished', '{\n', '<<<<<<< HEAD\n{\n', 'review.json:'],
    [
      'a sentence that was changed by hand',
      '"Mediation is free."',
      '"Mediation is cheap."',
      `.easyRead.fingerprint" cannot be used as it is. ${byHand}`,
    ],
    [
      'a day that is none',
      '"on": "2026-11-23"',
      '"on": "soon"',
      '"pairs.0.on" cannot be used as it is. Write the day on which they were compared, like 2026-11-23.',
    ],
    ['an unknown key', '"readers"', '"reader"', '"reader" is not known here.'],
    ['other readers', '"never"', '"often"', '"readers" cannot be used as it is. Write never, or'],
  ]
  for (const [title, from, to, message] of faults) {
    test(`${title}: says where, and what to do`, () => {
      try {
        readRecord(changed(recordText, from, to), 'review.json')
        assert.unreachable()
      } catch (error) {
        assert.ok(error instanceof ContentError)
        assert.match(error.message, message)
        assert.match(error.message, /^review\.json:\d+:\d+ {2}/)
      }
    })
  }
})
