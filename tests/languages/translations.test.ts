import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { speakerOf } from '../../plugins/languages/languages.ts'
import {
  confirmedTranslation,
  factsOfTranslation,
  translatedPairs,
  translationFindings,
  translationsOf,
  translationState,
  writtenTranslationRecord,
} from '../../plugins/review/index.ts'
import type { Translation } from '../../plugins/review/index.ts'
import { facts } from '../help/leaflet-texts.ts'
import { tags } from '../help/languages.ts'
import { suite } from '../suite.ts'

const fixture = 'tests/fixtures/languages/asking-for-a-place'
const folder = 'src/leaflets/x'
const original = readFileSync(`${fixture}/index.md`, 'utf8')

/** A full edition in a language, read from texts, with the record of its review where there is one. */
function translation(
  tag: string,
  { from = original, known = facts, record = '' } = {},
  change: (text: string) => string = (text) => text,
): Translation {
  const files = {
    'index.md': from,
    [`index.${tag}.md`]: change(readFileSync(`${fixture}/index.${tag}.md`, 'utf8')),
    ...(record === '' ? {} : { [`review.${tag}.json`]: record }),
  }
  const [found] = translationsOf(folder, files, {
    ...{ facts: known, links: {} },
    speaker: (language = 'en-GB') => {
      const speaker = speakerOf(language)
      if (!speaker) throw new Error(language)
      return speaker
    },
  })
  if (!found) throw new Error(`There is no translation in ${tag}.`)
  return found
}

/** The record of somebody who has compared all of it. */
function reviewed(tag: string): string {
  const compared = translation(tag)
  const record = confirmedTranslation(compared, translatedPairs(compared), 'Ada', '2026-11-20')
  return writtenTranslationRecord(record)
}

const stale = (found: Translation): string[] => translationState(found).outdated.map(({ id }) => id)

suite('the review of a translation', (test) => {
  for (const tag of tags) {
    test(`names the one section whose original has changed: ${tag}`, () => {
      const record = reviewed(tag)
      assert.equal(stale(translation(tag, { record })), [])
      assert.equal(translationFindings(translation(tag, { record })), [])
      const from = original.replace('Say what your child needs.', 'Say what you need.')
      const changed = translation(tag, { from, record })
      const second = changed.text.sections[1]?.id
      assert.equal(stale(changed), [second])
      const [finding, ...others] = translationFindings(changed).map(describeFinding)
      assert.equal(others, [])
      assert.match(finding ?? '', /Say what you need\."? \(src\/leaflets\/x\/index\.md:14\)/)
      assert.match(finding ?? '', `npm run review -- x --language ${tag} --section ${second}`)
    })

    test(`names the sections of a time limit that has changed: ${tag}`, () => {
      const known = { ...facts }
      const limit = known['call-the-table']
      assert.ok(limit && 'number' in limit)
      known['call-the-table'] = { ...limit, number: 3 }
      const changed = translation(tag, { known, record: reviewed(tag) })
      assert.equal(stale(changed), [changed.text.sections[2]?.id])
    })
  }

  test('is not moved by a section that is new in the original, which it names', () => {
    const from = original.replace(
      '## Who can help',
      '## New here\n\nSomething new.\n\n## Who can help',
    )
    const changed = translation('cy', { from, record: reviewed('cy') })
    assert.equal(stale(changed), [])
    assert.equal(
      translationState(changed).missing.map(({ heading }) => heading),
      ['New here'],
    )
    assert.equal(translationFindings(changed).map(describeFinding), [
      'src/leaflets/x/index.cy.md  "New here" of src/leaflets/x/index.md is not translated. Translate it (src/leaflets/x/index.md:27). Until then the page links to it.',
    ])
  })

  test('finds a heading that is new for the same section', () => {
    const from = original.replace('## Ask the council', '## Write to the council')
    const changed = translation('pl', { from, record: reviewed('pl') })
    assert.equal(stale(changed), [changed.text.sections[1]?.id])
  })

  test('tells whose own words have changed', () => {
    const changed = translation('cy', { record: reviewed('cy') }, (text) =>
      text.replace('am ddim', 'yn rhad'),
    )
    assert.equal(stale(changed), [])
    assert.match(
      translationFindings(changed).map(describeFinding).join(),
      /"Pwy all helpu" has changed/,
    )
  })

  test('says once that nobody has compared a text', () => {
    const [finding, ...others] = translationFindings(translation('ur'))
    assert.equal(others, [])
    assert.is(finding?.severity, 'warning')
    assert.match(finding?.what ?? '', 'Nobody has compared this text in Urdu')
  })

  test('refuses a section that leaves out a time limit of its original', () => {
    const found = factsOfTranslation(
      translation('pl', {}, (text) => text.replace('{note-after-the-call}', 'kilka dni')),
    )
    assert.equal(found.map(describeFinding), [
      'src/leaflets/x/index.pl.md:17:1  "Jeśli urząd odmówi" does not state {note-after-the-call}, which "If the council says no" in src/leaflets/x/index.md states. Write {note-after-the-call} where the original has it: readers need the time limit.',
    ])
    for (const tag of tags) assert.equal(factsOfTranslation(translation(tag)), [], tag)
  })
})
