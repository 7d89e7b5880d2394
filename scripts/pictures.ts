import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../plugins/files/write-whole.ts'
import { readEdition } from '../plugins/content/edition-file.ts'
import { readText } from '../plugins/content/read-text.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import {
  compose,
  contactSheetHtml,
  openmoji,
  readRecipes,
  usedPictures,
} from '../plugins/easy-read/pictures/index.ts'

/**
 * Composes every `src/leaflets/<slug>/pictures/recipes.yaml` under a project's root into SVG files beside it, each written in
 * one step when all are composed; gives the files' paths.
 */
export async function makePictures(root: string): Promise<string[]> {
  const leaflets = join(root, 'src', 'leaflets')
  const symbols = openmoji()
  const made = readdirSync(leaflets)
    .sort()
    .flatMap((slug) => {
      const file = join(leaflets, slug, 'pictures', 'recipes.yaml')
      if (!existsSync(file)) return []
      const recipes = readRecipes(readText(file, relative(root, file)), relative(root, file))
      return Object.keys(recipes.pictures).map((name) => ({
        picture: join(dirname(file), `${name}.svg`),
        svg: compose(recipes, name, symbols),
      }))
    })
  for (const { picture, svg } of made) await writeWhole(picture, svg)
  return made.map(({ picture }) => picture)
}

/** The contact sheet of one leaflet's pictures, in the order in which its easy read shows them. */
export function contactSheet(leaflet: string): string {
  const pictures = usedPictures(readEdition(join(leaflet, 'easy-read.md')).contents).map(
    (picture) => ({
      ...picture,
      svg: readFileSync(join(leaflet, 'pictures', `${picture.name}.svg`), 'utf8'),
    }),
  )
  return contactSheetHtml(`Pictures of ${basename(leaflet)}`, pictures)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    say(`Made ${(await makePictures('.')).length} pictures.`)
  } catch (error) {
    process.exitCode = failed(error)
  }
}
