import {
  coverageFindings,
  reviewFindings,
  textsOfLeaflet,
} from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'
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
    return texts ? coverageFindings(texts) : missingEdition(leaflet)
  }),
})

const isHeadless = ([name, contents]: [string, string]): boolean =>
  name.endsWith('.md') && frontMatterOf(contents) === undefined

/** Gives the texts that somebody must compare: a check fails on them, a build reports them and publishes. */
export const reviews: SourceCheck = (project) => ({
  findings: project.leaflets.flatMap((leaflet) => {
    const texts = readable(leaflet, project)
    const found = texts && !(texts instanceof ContentError)
    return found ? reviewFindings(texts, project.language) : []
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
