import { existsSync, readdirSync } from 'node:fs'
import type { Draft } from '../content/drafts.ts'
import { readEdition } from '../content/edition-file.ts'
import type { LeafletPlace } from '../content/editions.ts'
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
    config.addPassthroughCopy(`${folder}/*/pictures/*.svg`)
    return
  }
  for (const slug of leafletsIn(folder))
    for (const name of picturesOf(`${folder}/${slug}`, leftOut.get(slug)))
      config.addPassthroughCopy({
        [`${folder}/${slug}/pictures/${name}`]: `${place.address}${slug}/pictures`,
      })
}

/** Gives the names of a leaflet's pictures, or a pattern; where its easy read is a draft, those that its full edition shows. */
function picturesOf(leaflet: string, draft: Draft | undefined): string[] {
  if (draft === 'leaflet') return []
  if (draft === undefined) return ['*.svg']
  const pictures = `${leaflet}/pictures`
  const { contents } = readEdition(`${leaflet}/index.md`)
  const there = existsSync(pictures) ? readdirSync(pictures) : []
  return there.filter((name) => name.endsWith('.svg') && contents.includes(`pictures/${name}`))
}
