import {
  factsWithLimit,
  limitsByHand,
  limitsInHead,
  overdueFacts,
} from '../../plugins/content/facts/index.ts'
import { readEdition } from '../../plugins/content/edition-file.ts'
import { headTexts } from '../../plugins/content/front-matter.ts'
import type { HeadText } from '../../plugins/content/front-matter.ts'
import { ContentError } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { facts as schema } from '../../plugins/content/data/index.ts'
import type { Facts } from '../../plugins/content/data/index.ts'
import type { Speaker } from '../../plugins/languages/language.ts'
import { longDate, today } from '../../plugins/languages/dates.ts'
import { linesBeforeText, textBelow } from '../../plugins/content/text-below.ts'
import { readYamlWithPlaces } from '../../plugins/content/yaml.ts'
import { factsNamed } from '../../plugins/content/text/index.ts'
import type { SourceCheck } from './check.ts'

/** For this many days after its date, a fact that nobody has checked again is a warning; then it is an error. */
const patience = 90

/** The facts that are due to be checked again, those that nobody has checked yet, and those that no leaflet states. */
export const facts: SourceCheck = (project) => {
  const { contents, file, value } = project.facts
  const { placeOfKey } = readYamlWithPlaces(contents, schema, file)
  const names = Object.keys(value)
  const editions = [...project.editions, ...project.drafts.editions]
  const at = (name: string) => ({ file, ...placeOfKey(name) })
  const overdue = overdueFacts(names, value, today()).map(
    ({ name, check_again, daysLate, authority }): Finding => ({
      ...at(name),
      what: `"${name}" was due to be checked again by ${longDate(check_again, 'en-GB')}, ${daysLate} days ago.`,
      remedy: `Compare it with ${authority}, then update both dates.`,
      severity: daysLate > patience ? 'error' : 'warning',
      rule: 'fact-overdue',
    }),
  )
  const unchecked = names.filter((name) => value[name]?.checked === 'never')
  const unused = names.filter(
    (name) => !editions.some((edition) => factsNamed(edition.contents).includes(name)),
  )
  return {
    findings: [
      ...overdue,
      ...unchecked.map((name) =>
        warning(at(name), {
          what: `Nobody has compared "${name}" with the law yet.`,
          remedy: `Check it against ${value[name]?.authority ?? 'the law'}, then write the date after checked:.`,
          rule: 'fact-never-checked',
        }),
      ),
      ...unused.map((name) =>
        warning(at(name), {
          what: `No leaflet states "${name}".`,
          remedy: 'Remove it, or name it in a leaflet.',
          rule: 'unused-fact',
        }),
      ),
      ...unknownLimits(project).findings,
    ],
  }
}

/** Time limits in leaflets that no fact states: nobody checks them. */
export const unknownLimits: SourceCheck = ({ editions, facts: { value }, speaker }) => ({
  findings: editions.flatMap(({ file, contents }) =>
    limitsOf(contents, file, value, speaker(file))
      .filter(({ text }) => factsWithLimit(text, value, speaker(file)).length === 0)
      .map(({ text, line, column, remedy }) =>
        warning(
          { file, line, column },
          {
            what: `"${text}" may be a legal time limit, but no fact states it.`,
            remedy,
            rule: 'limit-without-fact',
          },
        ),
      ),
  ),
})

const toAFact = 'If it is one, add it to _data/facts.yaml and write its name in braces.'
const withoutNumber =
  'If it is one, put it without the number: this place cannot use _data/facts.yaml.'

/** The time limits written by hand in a leaflet's file, in its head and its text. */
function limitsOf(contents: string, file: string, facts: Facts, speaker: Speaker) {
  const before = linesBeforeText(contents)
  const inText = limitsByHand(textBelow(contents), facts, speaker).map(({ text, line }) => {
    return { text, line: line + before + 1, column: 1, remedy: toAFact }
  })
  const inHead = limitsInHead(textsOfHead(file), facts, speaker).map(
    ({ key, text, line, column }) => {
      return { text, line, column, remedy: key === 'cover' ? toAFact : withoutNumber }
    },
  )
  return [...inHead, ...inText]
}

/** What is wrong with a head is found, for all leaflets at once, when their pages are made. */
function textsOfHead(file: string): HeadText[] {
  try {
    return headTexts(readEdition(file).head(file))
  } catch (error) {
    if (error instanceof ContentError) return []
    throw error
  }
}

function warning(
  place: Pick<Finding, 'file' | 'line' | 'column'>,
  found: Pick<Finding, 'what' | 'remedy' | 'rule'>,
): Finding {
  return { ...place, ...found, severity: 'warning' }
}
