import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { Draft } from '../content/drafts.ts'
import { readEdition } from '../content/edition-file.ts'
import type { LeafletPlace } from '../content/editions.ts'
import { endings } from '../content/pictures/index.ts'
import { leafletsIn } from './drafts.ts'
import type { EleventyConfig } from './eleventy.ts'

/**
 * Copies the pictures of leaflets, except those of drafts that are left out. A pattern keeps its folders, and copies
 * pictures that come later; elsewhere each leaflet's folder needs its own name.
 */
export function copyPictures(
  config: EleventyConfig,
  folder: string,
  place: LeafletPlace,
  leftOut: Map<string, Draft>,
): void {
  config.ignores.add(`${folder}/*/pictures/**`)
  if (place.address === `/${place.folder}/` && leftOut.size === 0) {
    config.addPassthroughCopy(`${folder}/*/pictures/${shown}`)
    return
  }
  for (const slug of leafletsIn(folder))
    for (const name of picturesOf(`${folder}/${slug}`, leftOut.get(slug)))
      config.addPassthroughCopy({
        [`${folder}/${slug}/pictures/${name}`]: `${place.address}${slug}/pictures`,
      })
}

/** The names of pictures as a pattern, in small letters and in capitals. */
const shown = `*.{${endings.map((ending) => ending.replace(/\w/g, (one) => (/\d/.test(one) ? one : `[${one}${one.toUpperCase()}]`))).join(',')}}`

/** Gives the names of a leaflet's pictures, or a pattern; where its easy read is a draft, those that its full edition shows. */
function picturesOf(leaflet: string, draft: Draft | undefined): string[] {
  if (draft === 'leaflet') return []
  if (draft === undefined) return [shown]
  const pictures = `${leaflet}/pictures`
  const { contents } = readEdition(`${leaflet}/index.md`)
  const there = existsSync(pictures) ? readdirSync(pictures) : []
  return there.filter(
    (name) =>
      endings.includes(extname(name).slice(1).toLowerCase()) &&
      [name, encodeURI(name)].some((one) => contents.includes(`pictures/${one}`)),
  )
}
