import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillProject } from '../scripts/test/project.ts'

const first = 'if-you-do-not-agree'

/**
 * Fills a folder two folders below the project's own with a site of so many leaflets, each in both editions: the made-up
 * service's leaflet, numbered. The same count gives the same files.
 */
export function fillCorpus(folder: string, count: number): void {
  fillProject(folder)
  const leaflets = join(folder, 'src', 'leaflets')
  for (let number = 2; number <= count; number++) {
    const leaflet = join(leaflets, leafletName(number))
    cpSync(join(leaflets, first), leaflet, { recursive: true })
    for (const file of ['index.md', 'easy-read.md']) numberTitle(join(leaflet, file), number)
  }
}

/** Gives the folder's name of a leaflet by its number, from 1. */
export const leafletName = (number: number): string => (number === 1 ? first : `leaflet-${number}`)

function numberTitle(file: string, number: number): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/^title: /m, `title: Number ${number}, `))
}
