import { dirname } from 'node:path/posix'
import { limitsInPictures } from '../../plugins/easy-read/limits-in-pictures.ts'
import { readRecipes } from '../../plugins/easy-read/pictures/recipes.ts'
import {
  formRules,
  lint,
  measure,
  rules,
  shownMeanings,
  unusedMeanings,
  wordRules,
} from '../../plugins/easy-read/rules/index.ts'
import type { Measure, Rule } from '../../plugins/easy-read/rules/index.ts'
import { isSameLanguage } from '../../plugins/languages/tags.ts'
import { readEasyRead, readMeanings } from '../../plugins/easy-read/text/index.ts'
import type { EasyReadText } from '../../plugins/easy-read/text/index.ts'
import { ContentError, isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { glossary as schema } from '../../plugins/content/data/index.ts'
import { textBelow } from '../../plugins/content/text-below.ts'
import { readYamlWithPlaces } from '../../plugins/content/yaml.ts'
import { together } from './check.ts'
import type { Outcome, SourceCheck } from './check.ts'
import type { Project, Source } from './project.ts'
import { missingEdition } from './review.ts'

/** The easy read that was read last: the checks of a leaflet come one after the other, and a site has too many to keep all. */
let latest: { source: Source; text: EasyReadText } | undefined

/** The names of the meanings that an easy read shows. */
const shownBy = new WeakMap<Source, Set<string>>()

/** An easy read with its facts and names filled in, each text at its place in the file. */
function textOf(source: Source, { stated, known }: Project): EasyReadText {
  if (latest?.source === source) return latest.text
  const text = readEasyRead(source.contents, source.file, stated(source.file))
  latest = { source, text }
  shownBy.set(source, shownMeanings([text], known.glossary))
  return text
}

/** Gives the names of the meanings that an easy read shows. Throws a ContentError where it cannot be read. */
export function shownIn(source: Source, project: Project): Set<string> {
  const known = shownBy.get(source)
  if (known) return known
  return shownMeanings([textOf(source, project)], project.known.glossary)
}

/** Makes known which meanings an easy read shows, so that it is not read again for them. */
export function tellShown(source: Source, names: string[]): void {
  shownBy.set(source, new Set(names))
}

/** An easy read in another language, with its facts and names filled in. */
const translatedTexts = ({ translatedEasyReads, stated }: Project): EasyReadText[] =>
  translatedEasyReads.map(({ contents, file }) => readEasyRead(contents, file, stated(file)))

const textsOf = (project: Project): EasyReadText[] =>
  project.easyReads.map((source) => textOf(source, project))

/**
 * The easy-read rules for each leaflet's easy read, with a line that sums up each. In other languages only those of form are
 * checked, and the line names the others.
 */
export const easyRead: SourceCheck = (project) =>
  together([
    ...textsOf(project).map((text) => lintedBy(rulesOf(text.file, project), text, project)),
    ...translatedTexts(project).map((text) => lintedBy(rulesOf(text.file, project), text, project)),
  ])

/** Rules that look for English words find nothing true in another language. */
const rulesOf = (file: string, { speaker }: Project): Rule[] =>
  isSameLanguage(speaker(file).tag, 'en') ? rules : formRules

function lintedBy(chosen: Rule[], text: EasyReadText, project: Project): Outcome {
  const known = { ...project.known, glossary: project.glossaryOf(text.file) }
  const linted = lint(chosen, text, known)
  const passes = linted.findings.every(isWarning)
  const left = rules.filter((rule) => !chosen.includes(rule)).map(({ name }) => name)
  const unchecked =
    left.length > 0 ? ` Not checked, because they are for English: ${left.join(', ')}.` : ''
  return { ...linted, summary: [describe(text.file, passes, measure(text)) + unchecked] }
}

/**
 * The pictures that draw a time limit which has changed since. A leaflet without recipes has pictures of which nothing is
 * known. A mistake in a recipe is a finding too: what the recipe made before is still there to be published.
 */
export const limits: SourceCheck = (project) => ({
  findings: textsOf(project).flatMap((text) =>
    project.recipes
      .filter((recipe) => dirname(dirname(recipe.file)) === dirname(text.file))
      .flatMap((recipe) => limitsDrawn(text, recipe)),
  ),
})

function limitsDrawn(text: EasyReadText, { contents, file }: Source): Finding[] {
  try {
    return limitsInPictures(text, readRecipes(contents, file))
  } catch (error) {
    if (error instanceof ContentError) return error.findings
    throw error
  }
}

/**
 * The meanings of hard words: the rules about words, and whether an easy read shows them. If an edition is missing, the
 * words that it would show are not a mistake in the glossary.
 */
export const meanings: SourceCheck = (project) => {
  const { drafts, glossary, known, leaflets, named } = project
  const { contents, file } = glossary
  // Only the text of a draft has hard words, and its head may still be wrong.
  const ofDrafts = drafts.easyReads.map((one) => ({ ...one, contents: textBelow(one.contents) }))
  const shown = [...project.easyReads, ...ofDrafts].flatMap((one) => [...shownIn(one, project)])
  const { placeOfKey } = readYamlWithPlaces(contents, schema, file)
  const isWhole = leaflets.every((leaflet) => missingEdition(leaflet).length === 0)
  return together([
    lint(wordRules, readMeanings(contents, file, named), known),
    { findings: isWhole ? unusedMeanings(new Set(shown), known.glossary, file, placeOfKey) : [] },
  ])
}

/** A machine can only say that a text passes the checks; its readers say whether it is easy. */
function describe(
  file: string,
  passes: boolean,
  { sentences, words, longest, long }: Measure,
): string {
  const verdict = passes ? 'passes the checks' : 'does not pass the checks'
  const share = Math.round(long * 100)
  return `${file} ${verdict}: ${sentences} sentences, ${words} words, the longest sentence has ${longest} words, ${share}% of the sentences have more than 10.`
}
