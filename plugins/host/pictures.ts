import { constants, existsSync, readdirSync, statSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isOfDraft } from '../content/drafts.ts'
import type { Draft } from '../content/drafts.ts'
import { readEdition } from '../content/edition-file.ts'
import { editionNamesIn } from '../content/editions.ts'
import type { LeafletPlace } from '../content/editions.ts'
import { isLeftBehind } from '../content/left-behind.ts'
import { endings } from '../content/pictures/index.ts'
import { leafletsIn } from './drafts.ts'
import type { EleventyConfig } from './eleventy.ts'

/** Copies pictures into the folder of a built site. */
export type CopyPictures = (output: string) => Promise<void>

/**
 * Gives what copies the pictures of leaflets, except those of drafts that are left out, when a build has written its pages.
 * While the site is served or watched, Eleventy copies them.
 */
export function picturesOfLeaflets(
  config: EleventyConfig,
  folder: string,
  place: LeafletPlace,
  leftOut: Map<string, Draft>,
): CopyPictures {
  config.ignores.add(`${folder}/*/pictures/**`)
  if ((process.env['ELEVENTY_RUN_MODE'] ?? 'build') !== 'build') {
    passThrough(config, folder, place, leftOut)
    return () => Promise.resolve()
  }
  // Eleventy opens all of them at once, and a process may have 1,024 files open on most systems.
  return async (output) => {
    for (const slug of leafletsIn(folder)) {
      const names = picturesOf(`${folder}/${slug}`, leftOut.get(slug))
      if (names.length === 0) continue
      const target = join(output, place.address, slug, 'pictures')
      await mkdir(target, { recursive: true })
      for (const name of names)
        await copyFile(join(folder, slug, 'pictures', name), join(target, name), cheaply)
    }
  }
}

/** Where a file system can, the copy is the same blocks until one of them changes. */
const cheaply = constants.COPYFILE_FICLONE

/** A pattern keeps its folders, and copies pictures that come later; elsewhere each leaflet's folder needs its own name. */
function passThrough(
  config: EleventyConfig,
  folder: string,
  place: LeafletPlace,
  leftOut: Map<string, Draft>,
): void {
  if (place.address === `/${place.folder}/` && leftOut.size === 0) {
    config.addPassthroughCopy(`${folder}/*/pictures/${shown}`)
    return
  }
  for (const slug of leafletsIn(folder))
    for (const name of leftOut.has(slug)
      ? picturesOf(`${folder}/${slug}`, leftOut.get(slug))
      : [shown])
      config.addPassthroughCopy({
        [`${folder}/${slug}/pictures/${name}`]: `${place.address}${slug}/pictures`,
      })
}

/** The names of pictures as a pattern, in small letters and in capitals. */
const shown = `*.{${endings.map((ending) => ending.replace(/\w/g, (one) => (/\d/.test(one) ? one : `[${one}${one.toUpperCase()}]`))).join(',')}}`

/** Gives the names of a leaflet's pictures; where editions are drafts, of those that the others show. */
function picturesOf(leaflet: string, draft: Draft | undefined): string[] {
  const pictures = `${leaflet}/pictures`
  if (draft === 'leaflet' || !existsSync(pictures)) return []
  const names = readdirSync(pictures).filter(
    (name) =>
      !isLeftBehind(name) &&
      endings.includes(extname(name).slice(1).toLowerCase()) &&
      statSync(join(pictures, name)).isFile(),
  )
  if (draft === undefined) return names
  const contents = editionNamesIn(leaflet)
    .filter((name) => !isOfDraft(draft, name))
    .map((name) => readEdition(`${leaflet}/${name}`).contents)
    .join('\n')
  return names.filter((name) =>
    [name, encodeURI(name)].some((one) => contents.includes(`pictures/${one}`)),
  )
}
