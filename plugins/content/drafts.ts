import { existsSync } from 'node:fs'
import { readEdition } from './edition-file.ts'
import { fileNames } from './editions.ts'
import type { Edition } from './editions.ts'

/** What of a leaflet is a draft: all of it, or its easy read alone. */
export type Draft = 'leaflet' | 'easy-read'

/**
 * Gives what of the leaflet in a folder is a draft; undefined where nothing is. Its full edition speaks for both: a
 * leaflet cannot be published as an easy read alone.
 */
export function draftOf(folder: string): Draft | undefined {
  const [full, easyRead] = [fileNames.full, fileNames['easy-read']].map((name) => {
    const path = `${folder}/${name}`
    return existsSync(path) ? readEdition(path) : undefined
  })
  if (full?.isDraft) return 'leaflet'
  if (!easyRead?.isDraft) return undefined
  return full ? 'easy-read' : 'leaflet'
}

/** Whether an edition belongs to what is a draft of its leaflet. */
export const isOfDraft = (draft: Draft | undefined, kind: Edition['kind']): boolean =>
  draft === 'leaflet' || draft === kind

/** Gives the file whose head says that an edition of the leaflet in a folder is a draft; undefined where it is none. */
export function fileOfDraft(folder: string, kind: Edition['kind']): string | undefined {
  const draft = draftOf(folder)
  if (!isOfDraft(draft, kind)) return undefined
  const full = `${folder}/${fileNames.full}`
  const name = draft === 'leaflet' && existsSync(full) ? 'full' : 'easy-read'
  return `${folder}/${fileNames[name]}`.replace(/^\.\//, '')
}

/** Says which drafts are not on a site, by the names of their leaflets; undefined where there are none. */
export function describeDrafts(drafts: [slug: string, draft: Draft][]): string | undefined {
  if (drafts.length === 0) return undefined
  const names = drafts.map(([slug, draft]) => (draft === 'leaflet' ? slug : `${slug} (easy read)`))
  return `Drafts left out: ${names.join(', ')}`
}
