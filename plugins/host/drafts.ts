import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { draftOf, isOfDraft } from '../content/drafts.ts'
import type { Draft } from '../content/drafts.ts'
import { editionOf, fileNames } from '../content/editions.ts'
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
  const kinds = ['full', 'easy-read'] as const
  return leafletsIn(folder).flatMap((slug) =>
    kinds
      .filter((kind) => !isOfDraft(leftOut.get(slug), kind))
      .map((kind) => `${folder}/${slug}/${fileNames[kind]}`)
      .filter((file) => existsSync(file)),
  )
}

/** Gives the edition of a file below the leaflets' folder, whatever else is there; undefined for any other file. */
export const leafletFile = (
  folder: string,
  inputPath: string,
  place: LeafletPlace,
): Edition | undefined =>
  posix.normalize(inputPath).startsWith(`${folder}/`) ? editionOf(inputPath, place) : undefined

/** Gives the edition of a file below the leaflets' folder, and whether the site has it alone; undefined for any other file. */
export function editionIn(
  folder: string,
  inputPath: string,
  place: LeafletPlace,
  leftOut: Map<string, Draft>,
): Edition | undefined {
  const edition = leafletFile(folder, inputPath, place)
  if (!edition) return undefined
  const other = edition.kind === 'full' ? 'easy-read' : 'full'
  const isThere = existsSync(join(dirname(inputPath), fileNames[other]))
  return isThere && !isOfDraft(leftOut.get(edition.slug), other)
    ? edition
    : { ...edition, alone: true }
}
