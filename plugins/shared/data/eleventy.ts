import { relative } from 'node:path'
import { parse } from 'yaml'
import type { EleventyConfig } from '../eleventy.ts'
import { readData } from './index.ts'

/** Lets Eleventy read `_data/*.yaml`, each file by its schema, and front matter by the same YAML 1.2, where a day is a text. */
export function yamlData(config: EleventyConfig): void {
  config.addDataExtension('yaml', {
    parser: (contents, path) => readData(contents, relative('.', path)),
  })
  config.setFrontMatterParsingOptions({ engines: { yaml: frontMatter } })
}

/** Eleventy would stop here without naming a place. A leaflet's head is read once more, by its schema, and that names file and line. */
function frontMatter(text: string): object {
  try {
    return parse(text) as object
  } catch {
    return {}
  }
}
