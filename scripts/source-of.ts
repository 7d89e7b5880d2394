import { editionOf } from '../plugins/content/editions.ts'
import { folderOf, leafletNames } from './review/texts.ts'

/** Gives the leaflet's file that the page at a path on the site is made of; undefined where it is none's. */
export function sourceOf(path: string): string | undefined {
  return leafletNames()
    .flatMap((name) => ['index.md', 'easy-read.md'].map((file) => `${folderOf(name)}/${file}`))
    .find((file) => editionOf(file)?.url === `/${path}`)
}
