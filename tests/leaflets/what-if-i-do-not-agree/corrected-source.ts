import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import markdownIt from 'markdown-it'
import { z } from 'zod'
import { readYaml } from '../../../plugins/content/yaml.ts'
import { words } from '../../../plugins/languages/words.ts'
import { wordsOfHtml } from '../../../plugins/site/html.ts'

const corrections = z.array(
  z.strictObject({
    find: z.string().min(1),
    put: z.string(),
    times: z.number().int().positive(),
    reason: z.string().min(10),
  }),
)

/** One permitted difference between the full edition and its source, and why. */
export type Correction = z.infer<typeof corrections>[number]

/** Reads the corrections of our leaflet. */
export function readCorrections(
  file = join(import.meta.dirname, 'source', 'corrections.yaml'),
): Correction[] {
  return readYaml(readFileSync(file, 'utf8'), corrections, file)
}

/** The words of a leaflet as its service publishes it, title included, corrected. Throws if a correction does not fit. */
export function correctedSource(
  list: Correction[],
  file = join(import.meta.dirname, 'source', 'leaflet.md'),
): string[] {
  const html = markdownIt().render(readFileSync(file, 'utf8'))
  let text = ` ${wordsOfHtml(html).join(' ')} `
  for (const { find, put, times } of list) {
    const sought = words(find).join(' ')
    const parts = text.split(sought)
    if (parts.length - 1 !== times) {
      throw new Error(`"${sought}" is in the source ${parts.length - 1} times, not ${times}.`)
    }
    text = parts.join(words(put).join(' '))
  }
  return words(text)
}
