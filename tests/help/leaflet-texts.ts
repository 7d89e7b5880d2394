import { inEnglish } from '../../plugins/languages/languages.ts'
import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import type { LeafletTexts } from '../../plugins/review/index.ts'
import { readRecord } from '../../plugins/review/record.ts'
import { facts as factsSchema, links as linksSchema } from '../../plugins/content/data/index.ts'
import type { Facts } from '../../plugins/content/data/index.ts'
import { readYaml } from '../../plugins/content/yaml.ts'
import { sectionsOf } from '../../plugins/content/text/index.ts'

const folder = 'tests/fixture-site/src/leaflets/if-you-do-not-agree'
const textOf = (file: string) => readFileSync(file, 'utf8')

/** The leaflet's files as they are written. */
export const [fullText, easyReadText, recordText] = ['index.md', 'easy-read.md', 'review.json'].map(
  (file) => textOf(`${folder}/${file}`),
) as [string, string, string]

/** The legal time limits of the test site. */
export const facts = readYaml(
  textOf('tests/fixture-site/_data/facts.yaml'),
  factsSchema,
  'facts.yaml',
)
/** The links of the test site. */
export const links = readYaml(
  textOf('tests/fixture-site/_data/links.yaml'),
  linksSchema,
  'links.yaml',
)

/** The record of its reviews. */
export const record = readRecord(recordText, 'review.json')

/** Gives the leaflet with other texts or facts, and its record as it is. */
export function leaflet(
  given: { full?: string; easyRead?: string; facts?: Facts } = {},
): LeafletTexts {
  const data = { facts: given.facts ?? facts, links, speaker: inEnglish }
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

/** Gives the line of a text, from 1, that has these words; the first of them. */
export function lineOf(text: string, words: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(words))
  assert.ok(index >= 0, words)
  return index + 1
}

/** Replaces a text, which must be there, everywhere. */
export function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from)
  return text.replaceAll(from, to)
}
