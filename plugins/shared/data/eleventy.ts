import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { parse } from 'yaml'
import type { EleventyConfig } from '../eleventy.ts'
import { namesOf, organisation, readData, stateNames } from './index.ts'
import { readYaml } from '../yaml.ts'

/** Lets Eleventy read `_data/*.yaml`, each file by its schema, and front matter by the same YAML 1.2, where a day is a text. */
export function yamlData(config: EleventyConfig): void {
  config.addDataExtension('yaml', {
    parser: (contents, path) => {
      const file = relative('.', path)
      return readData(
        basename(path) === 'glossary.yaml' ? glossaryStated(contents, path) : contents,
        file,
      )
    },
  })
  config.setFrontMatterParsingOptions({ engines: { yaml: frontMatter } })
}

/** Gives the glossary's text with the organisation's own words for the names in braces. */
function glossaryStated(contents: string, path: string): string {
  const file = join(dirname(path), 'organisation.yaml')
  if (!existsSync(file)) return contents
  const own = readYaml(readFileSync(file, 'utf8'), organisation, relative('.', file))
  return stateNames(contents, namesOf(own))
}

/** Eleventy would stop here without naming a place. A leaflet's head is read once more, by its schema, and that names file and line. */
function frontMatter(text: string): object {
  try {
    return parse(text) as object
  } catch {
    return {}
  }
}
