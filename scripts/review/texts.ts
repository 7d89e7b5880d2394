import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readLeaflet } from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'
import { facts, links, site } from '../../plugins/content/data/index.ts'
import { readYaml } from '../../plugins/content/yaml.ts'

/** Gives the names of the leaflets' folders, in order; none where there are no leaflets yet. */
export function leafletNames(): string[] {
  if (!existsSync(folderOf(''))) return []
  return readdirSync(folderOf(''), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Gives the folder of a leaflet by its name. */
export function folderOf(slug: string): string {
  return `src/leaflets/${slug}`
}

/** Reads a leaflet's texts and their review by its folder's name; undefined if one of its editions is missing. */
export function leafletTexts(slug: string): LeafletTexts | undefined {
  return readLeaflet(folderOf(slug), {
    facts: readYaml(read('facts'), facts, '_data/facts.yaml'),
    links: readYaml(read('links'), links, '_data/links.yaml'),
    language: siteLanguage(),
  })
}

/** The language of the site, from its data. */
export function siteLanguage(): string {
  return readYaml(read('site'), site, '_data/site.yaml').language
}

const read = (name: string): string => readFileSync(`_data/${name}.yaml`, 'utf8')
