import { fileNameOf } from '../../plugins/content/editions.ts'
import {
  coverageFindings,
  factsOfTranslation,
  reviewFindings,
  textsOfLeaflet,
  translationFindings,
  translationsOf,
} from '../../plugins/review/index.ts'
import type { LeafletTexts, Translation } from '../../plugins/review/index.ts'
import { frontMatterOf } from '../../plugins/content/text-below.ts'
import { ContentError } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import type { SourceCheck } from './check.ts'
import type { Leaflet, Project } from './project.ts'

/**
 * Gives what stops a build: editions that are missing, sections without a counterpart in the other edition, and records
 * that cannot be read.
 */
export const ties: SourceCheck = (project) => ({
  findings: project.leaflets.flatMap((leaflet) => {
    // Without its head, where a text starts is not known.
    if (Object.entries(leaflet.files).some(isHeadless)) return []
    const texts = readable(leaflet, project)
    if (texts instanceof ContentError) return texts.findings
    const found = texts ? coverageFindings(texts) : missingEdition(leaflet)
    return [...found, ...ofTranslations(leaflet, project, factsOfTranslation)]
  }),
})

const isHeadless = ([name, contents]: [string, string | undefined]): boolean =>
  name.endsWith('.md') && frontMatterOf(contents ?? '') === undefined

/** Gives the texts that somebody must compare: a check fails on them, a build reports them and publishes. */
export const reviews: SourceCheck = (project) => ({
  findings: project.leaflets.flatMap((leaflet) => {
    const texts = readable(leaflet, project)
    const found = texts && !(texts instanceof ContentError)
    return [
      ...(found ? reviewFindings(texts, project.language) : []),
      ...ofTranslations(leaflet, project, translationFindings),
    ]
  }),
})

/** Finds the edition that is missing beside the other; a draft may have one alone, and a folder without either is not a leaflet. */
export function missingEdition({ draft, folder, files }: Leaflet): Finding[] {
  if (draft !== undefined) return []
  const editions = ['index.md', 'easy-read.md'] as const
  const there = editions.find((name) => files[name] !== undefined)
  const missing = editions.find((name) => files[name] === undefined)
  if (there === undefined || missing === undefined) return []
  const what = `There is no ${missing} beside it; a leaflet needs a full and an easy-read edition.`
  return [{ file: `${folder}/${there}`, what, remedy: `Write ${missing}.` }]
}

/** What is found in a leaflet's translations; a record that cannot be read is a finding. */
function ofTranslations(
  { folder, files }: Leaflet,
  { facts, known, speaker }: Project,
  find: (translation: Translation) => Finding[],
): Finding[] {
  try {
    const data = {
      ...{ facts: facts.value, links: known.links },
      speaker: (language?: string) =>
        speaker(fileNameOf({ kind: 'full', ...(language === undefined ? {} : { language }) })),
    }
    return translationsOf(folder, files, data).flatMap(find)
  } catch (error) {
    if (error instanceof ContentError) return error.findings
    throw error
  }
}

function readable(
  { folder, files }: Leaflet,
  { facts, known, speaker }: Project,
): LeafletTexts | ContentError | undefined {
  try {
    return textsOfLeaflet(folder, files, {
      ...{ facts: facts.value, links: known.links, speaker: speaker(`${folder}/index.md`) },
    })
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
}
