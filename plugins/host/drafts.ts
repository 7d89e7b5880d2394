import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { draftOf, isOfDraft } from '../content/drafts.ts'
import type { Draft } from '../content/drafts.ts'
import {
  editionIn,
  editionNamed,
  editionNamesIn,
  editionOf,
  fileNameOf,
  otherKind,
} from '../content/editions.ts'
import type { Edition, LeafletPlace } from '../content/editions.ts'
import { isLeftBehind } from '../content/left-behind.ts'
import type { EleventyConfig } from './eleventy.ts'

const shown = new WeakSet<EleventyConfig>()

/** Lets a build make the pages of drafts too: a check looks at them. */
export function showDrafts(config: EleventyConfig): void {
  shown.add(config)
}

/** Gives the drafts that a site is made without, by their leaflets' names. While it is served or watched, all are shown. */
export function draftsLeftOut(config: EleventyConfig, folder: string): Map<string, Draft> {
  // Which files there are has to be said before Eleventy tells its listeners how it runs.
  const mode = process.env['ELEVENTY_RUN_MODE'] ?? 'build'
  if (mode !== 'build' || shown.has(config)) return new Map()
  return new Map(
    leafletsIn(folder).flatMap((slug) => {
      const draft = draftOf(`${folder}/${slug}`)
      return draft === undefined ? [] : [[slug, draft]]
    }),
  )
}

/** Gives the names of the leaflets' folders, in order; none where there are no leaflets yet. */
export function leafletsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => !isLeftBehind(name) && isFolder(join(folder, name)))
    .sort()
}

/** Whether there is a folder at a path, or a link to one. */
const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Gives the files of all editions in the leaflets' folder, in order, except drafts that are left out. */
export function editionFiles(folder: string, leftOut: Map<string, Draft>): string[] {
  return leafletsIn(folder).flatMap((slug) =>
    editionNamesIn(`${folder}/${slug}`)
      .filter((name) => !isOfDraft(leftOut.get(slug), name))
      .map((name) => `${folder}/${slug}/${name}`),
  )
}

/** Gives the languages, other than the site's own, that a site's leaflets are in. */
export const languagesIn = (folder: string, leftOut: Map<string, Draft>): string[] => [
  ...new Set(
    editionFiles(folder, leftOut).flatMap((file) => editionNamed(basename(file))?.language ?? []),
  ),
]

/** Gives the edition of a file below the leaflets' folder, whatever else is there; undefined for any other file. */
export const leafletFile = (
  folder: string,
  inputPath: string,
  place: LeafletPlace,
): Edition | undefined =>
  posix.normalize(inputPath).startsWith(`${folder}/`) ? editionOf(inputPath, place) : undefined

/** Gives the edition of a file below the leaflets' folder, and what it has in place of another; undefined for any other file. */
export function editionAmong(
  folder: string,
  inputPath: string,
  place: LeafletPlace,
  leftOut: Map<string, Draft>,
): Edition | undefined {
  const edition = leafletFile(folder, inputPath, place)
  if (!edition) return undefined
  const isThere = (name: string) =>
    existsSync(join(dirname(inputPath), name)) && !isOfDraft(leftOut.get(edition.slug), name)
  const { language } = edition
  const kind = otherKind(edition)
  if (isThere(fileNameOf(language === undefined ? { kind } : { kind, language }))) return edition
  const alone = { ...edition, alone: true }
  return language !== undefined && isThere(fileNameOf({ kind }))
    ? { ...alone, instead: editionIn({ kind }, edition.slug, place) }
    : alone
}
