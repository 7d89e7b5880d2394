import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { z } from 'zod'
import { day, text } from '../../plugins/content/data/fields.ts'
import { readYamlWithPlaces } from '../../plugins/content/yaml.ts'
import type { Place } from '../../plugins/content/yaml.ts'
import { ContentError, isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { longDate } from '../../plugins/languages/dates.ts'
import type { Found } from './found.ts'

const schema = z.preprocess(
  (value) => (isEmpty(value) ? [] : value),
  z.array(
    z.strictObject({
      rule: text('the rule, as the check shows it in square brackets, like sentence-length'),
      file: text('the file that the warning names, without the line'),
      words: text('the first words of what the warning is about, as they are in the file'),
      why: text('why it may stay as it is'),
      by: text('who has decided that'),
      on: day('the date of that, like 2026-11-23'),
      until: day('the date on which somebody looks at it again, like 2027-11-23'),
    }),
    { error: 'a list: each entry begins with a hyphen' },
  ),
)

/** A warning that somebody has looked at and that may stay, until a day. */
export type Accepted = z.output<typeof schema>[number] & { place: Place }

/** The file with the warnings that a service has accepted. */
export interface AcceptedFile {
  file: string
  accepted: Accepted[]
  /** What is wrong with the file. */
  findings: Finding[]
}

/** Reads the accepted warnings of a site from its folder of data; there may be none. */
export function readAccepted(folder: string): AcceptedFile {
  const file = posix.join(folder, 'accepted.yaml')
  if (!existsSync(file)) return { file, accepted: [], findings: [] }
  try {
    const { value, placeOf } = readYamlWithPlaces(readFileSync(file, 'utf8'), schema, file)
    const accepted = value.map((one, index) => ({ ...one, place: placeOf([index]) }))
    return { file, accepted, findings: [] }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return { file, accepted: [], findings: error.findings }
  }
}

/** How what was found is compared with what is accepted. */
export interface AcceptOptions {
  /** The day, like 2026-11-23. */
  today: string
  /** Gives the text of a file, to find words at a place; undefined for a page. */
  textOf: (file: string) => string | undefined
  /** Whether everything was looked at: what matches nothing is told only then. */
  isWhole: boolean
}

/**
 * Marks the warnings that are accepted. Adds what is wrong with the list: an entry whose day has come, that matches nothing any
 * more, or that is about an error, which nobody can accept.
 */
export function accept(
  found: Found[],
  { file, accepted, findings }: AcceptedFile,
  { today, textOf, isWhole }: AcceptOptions,
): Found[] {
  const used = new Set<Accepted>()
  const marked = found.map((finding): Found => {
    const one = accepted.find((entry) => isAbout(entry, finding, textOf(finding.file)))
    if (!one || finding.state !== 'open') return finding
    used.add(one)
    if (!isWarning(finding) || isOver(one, today)) return finding
    return {
      ...finding,
      state: 'accepted',
      reason: `${one.why} (${one.by}, ${longDate(one.on, 'en-GB')}, until ${longDate(one.until, 'en-GB')})`,
    }
  })
  const errors = found.filter((finding) => finding.state === 'open' && !isWarning(finding))
  const wrong = accepted.flatMap((entry): Finding[] => {
    const at = (what: string, remedy: string): Finding[] => [
      { file, ...entry.place, what, remedy, severity: 'warning', rule: 'accepted' },
    ]
    const about = `${entry.rule} at "${entry.words}" in ${entry.file}`
    if (errors.some((one) => isAbout(entry, one, textOf(one.file))))
      return at(
        `${about} is an error, and errors cannot be accepted.`,
        'Correct it, then remove this entry.',
      )
    if (!used.has(entry))
      return isWhole
        ? at(
            `Nothing is found for ${about} any more.`,
            'Remove this entry, or correct its rule, file or words.',
          )
        : []
    if (!isOver(entry, today)) return []
    return at(
      `${about} was accepted until ${longDate(entry.until, 'en-GB')}.`,
      'Look at it again: change the text, or write another day after "until".',
    )
  })
  const own = [...findings, ...wrong]
  return [...marked, ...own.map((one): Found => ({ ...one, stage: 'texts', state: 'open' }))]
}

/** Gives the findings that a service has not accepted, on a day. */
export function notAccepted(findings: Finding[], folder: string, today: string): Finding[] {
  const found = findings.map((one): Found => ({ ...one, stage: 'texts', state: 'open' }))
  const list = { ...readAccepted(folder), findings: [] }
  return accept(found, list, { today, textOf, isWhole: false }).filter(
    ({ state }) => state === 'open',
  )
}

/** Gives the text of a file; undefined for a page of the site. */
export const textOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined

const isOver = ({ until }: Accepted, today: string): boolean => until <= today

/** Words, not lines, say what an entry is about: lines move whenever something above them changes. */
function isAbout(
  { rule, file, words }: Accepted,
  finding: Finding,
  text: string | undefined,
): boolean {
  if (finding.rule !== rule || finding.file !== file) return false
  const wanted = plain(words)
  if (text === undefined || finding.line === undefined) return plain(finding.what).includes(wanted)
  return wordsAt(finding, text).startsWith(wanted)
}

/** Gives the words of a file from the place of a finding on, without the marks of Markdown and YAML. */
export function wordsAt({ line = 1, column = 1 }: Finding, text: string): string {
  const [first = '', ...others] = text.split('\n').slice(line - 1, line + 5)
  return plain([first.slice(column - 1), ...others].join('\n'))
}

const plain = (text: string): string =>
  text
    .replace(/^[\s>#*_"'[-]+/, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
