import type { Finding } from '../../findings/finding.ts'
import { longDate } from '../../languages/dates.ts'
import { languageName } from '../../languages/tags.ts'
import { describeChanges } from '../describe-changes.ts'
import { hasChanged } from '../pairs.ts'
import { isToCompareTranslated, missingSections, translatedPairs } from './pairs.ts'
import type { TranslatedPair } from './pairs.ts'
import type { StatingSection, Translation } from './texts.ts'

/** Finds the time limits that a section of the original states and its translation does not. They stop a build. */
export function factsOfTranslation(translation: Translation): Finding[] {
  return translatedPairs(translation).flatMap(({ text, original }) =>
    original.facts
      .filter((name) => !text.facts.includes(name))
      .map((name) => ({
        file: translation.text.file,
        line: text.line,
        column: 1,
        what: `${nameOf(text)} does not state {${name}}, which ${nameOf(original)} in ${translation.original.file} states.`,
        remedy: `Write {${name}} where the original has it: readers need the time limit.`,
      })),
  )
}

/** Finds the sections of a translation that somebody has to compare with the original, and those that it lacks. */
export function translationFindings(translation: Translation): Finding[] {
  const { text, original, record, language, slug } = translation
  const missing = missingSections(translation).map((section): Finding => ({
    file: text.file,
    what: `${nameOf(section)} of ${original.file} is not translated.`,
    remedy: `Translate it (${original.file}:${section.line}). Until then the page links to it.`,
    severity: 'warning',
  }))
  const command = (section?: string) =>
    `npm run review -- ${slug} --language ${language}${section === undefined ? '' : ` --section ${section}`} --by "Your name"`
  if (!record?.pairs.some(({ edition }) => edition === translation.kind))
    return [
      {
        file: text.file,
        what: `Nobody has compared this text in ${languageName(language, 'en')} with ${original.file} yet.`,
        remedy: `Compare the two and run: ${command()}`,
        severity: 'warning',
      },
      ...missing,
    ]
  const stale = translatedPairs(translation)
    .filter(isToCompareTranslated)
    .map((pair) => ({
      file: text.file,
      line: pair.text.line,
      column: 1,
      what: whatChanged(pair, translation),
      remedy: `Compare the two and run: ${command(pair.text.id)}`,
    }))
  return [...stale, ...missing]
}

function whatChanged(
  { text, original, reviewed }: TranslatedPair,
  { text: { file }, original: source }: Translation,
): string {
  if (!reviewed)
    return `Nobody has compared ${nameOf(text)} with ${nameOf(original)} in ${source.file} yet.`
  const since = `on ${longDate(reviewed.on, 'en-GB')} (by ${reviewed.by})`
  const own = hasChanged(text, reviewed.translation)
    ? describeChanges(text, reviewed.translation, file)
    : ''
  if (!hasChanged(original, reviewed.original))
    return `${nameOf(text)} has changed since it was compared with ${nameOf(original)} ${since}: ${own}.`
  const changes = describeChanges(original, reviewed.original, source.file)
  const also = own === '' ? '' : ` The translation has changed too: ${own}.`
  return `${nameOf(text)} is a translation of ${nameOf(original)}, which has changed since the two were compared ${since}: ${changes}.${also}`
}

const nameOf = ({ heading, id }: StatingSection): string => `"${heading || id}"`
