import { existsSync } from 'node:fs'
import { readEdition } from './edition-file.ts'
import { editionNamed, editionNamesIn, fileNameOf, fileNames } from './editions.ts'
import type { EditionName } from './editions.ts'

/** What of a leaflet is a draft: all of it, or some of its editions, by the names of their files. */
export type Draft = 'leaflet' | readonly string[]

/**
 * Gives what of the leaflet in a folder is a draft; undefined where nothing is. Its full edition speaks for all: a leaflet
 * cannot be published as an easy read alone. In another language, the full edition speaks for both; and no translation of a
 * draft is published.
 */
export function draftOf(folder: string): Draft | undefined {
  if (!existsSync(folder)) return undefined
  const names = editionNamesIn(folder)
  const drafts = names.filter((name) => readEdition(`${folder}/${name}`).isDraft)
  const [full, easyRead] = [fileNames.full, fileNames['easy-read']]
  if (drafts.includes(full)) return 'leaflet'
  if (drafts.includes(easyRead) && !names.includes(full)) return 'leaflet'
  const left = names.filter((name) => speakingFor(name).some((one) => drafts.includes(one)))
  return left.length > 0 ? left : undefined
}

/** The names of the files whose heads can say that an edition is a draft, its own first. */
function speakingFor(name: string): string[] {
  const { kind, language } = editionNamed(name) as EditionName
  if (language === undefined) return [name]
  return [name, fileNameOf({ kind: 'full', language }), fileNameOf({ kind })]
}

/** Whether an edition, by its file's name, belongs to what is a draft of its leaflet. */
export const isOfDraft = (draft: Draft | undefined, name: string): boolean =>
  draft === 'leaflet' || draft?.includes(name) === true

/** Gives the file whose head says that an edition of the leaflet in a folder is a draft; undefined where it is none. */
export function fileOfDraft(folder: string, name: string): string | undefined {
  const draft = draftOf(folder)
  if (!isOfDraft(draft, name)) return undefined
  const all = draft === 'leaflet' ? Object.values(fileNames) : speakingFor(name)
  const speaking = all.find((one) => isThereAsDraft(`${folder}/${one}`))
  return `${folder}/${speaking ?? name}`.replace(/^\.\//, '')
}

const isThereAsDraft = (file: string): boolean => existsSync(file) && readEdition(file).isDraft

/** Says which drafts are not on a site, by the names of their leaflets; undefined where there are none. */
export function describeDrafts(drafts: [slug: string, draft: Draft][]): string | undefined {
  if (drafts.length === 0) return undefined
  const names = drafts.map(([slug, draft]) =>
    draft === 'leaflet' ? slug : `${slug} (${draft.map(describeName).join(', ')})`,
  )
  return `Drafts left out: ${names.join(', ')}`
}

/** An edition as staff call it: "easy read", "easy read in cy". */
function describeName(name: string): string {
  const { kind, language } = editionNamed(name) as EditionName
  const edition = kind === 'full' ? 'full edition' : 'easy read'
  return language === undefined ? edition : `${edition} in ${language}`
}
