import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../plugins/cache/store.ts'
import { filesOf } from '../../plugins/files/files-of.ts'
import { fillCorpus, leafletName } from '../corpus.ts'
import { taken } from './taken.ts'
import type { Taken } from './taken.ts'

/** What builds of a site of so many leaflets took. */
export interface Point {
  leaflets: number
  /** The files of all formats. */
  files: number
  /** Everything made for the first time. */
  cold: Taken
  /** Nothing has changed. */
  same: Taken
  /** Eleventy's own part: the pages. */
  eleventy: Taken
  /** One word of one leaflet has changed. */
  word: Taken
  /** The same change with Eleventy, Pagefind and the fair script; only where it was asked for. */
  fair?: Taken
  /** Whether nothing was made again that had not changed, and everything that had. */
  isRight: boolean
}

/** Builds a generated site of so many leaflets in each of these ways; `withFair` adds the fair script's build. */
export async function measure(leaflets: number, { withFair = false } = {}): Promise<Point> {
  const project = '.cache/growth'
  rmSync(project, { recursive: true, force: true })
  fillCorpus(project, leaflets)
  const site = join(project, '_site')
  const cold = await taken(project, 'build')
  const before = formatsIn(site)
  const same = await taken(project, 'build')
  const isSame = changed(before, formatsIn(site)).length === 0
  const eleventy = await taken(project, 'eleventy')
  const slug = leafletName(Math.ceil(leaflets / 2))
  changeWord(join(project, 'src', 'leaflets', slug, 'index.md'))
  const word = await taken(project, 'build')
  const again = changed(before, formatsIn(site))
  // Its easy read says that the full edition has changed since the two were compared.
  const due = [...before.keys()].filter((file) => file.startsWith(`leaflets/${slug}/`))
  const isRight = isSame && JSON.stringify(again) === JSON.stringify(due)
  const fair = withFair ? { fair: await taken(project, 'fair') } : {}
  rmSync(project, { recursive: true, force: true })
  return { leaflets, files: before.size, cold, same, eleventy, word, ...fair, isRight }
}

/** The hashes of a site's files in all formats. */
const formatsIn = (site: string): Map<string, string> =>
  new Map(
    filesOf(site)
      .filter((file) => /^leaflets\/.*\.(?:pdf|docx|epub|txt)$/.test(file))
      .sort()
      .map((file) => [file, hashOf(readFileSync(join(site, file)))]),
  )

const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...before.keys()].filter((file) => before.get(file) !== after.get(file))

function changeWord(file: string): void {
  const text = readFileSync(file, 'utf8')
  const other = text.replace(/(\n\n[A-Z][^\n]*) the /, '$1 this ')
  if (other === text) throw new Error(`${file} has no sentence to change.`)
  writeFileSync(file, other)
}
