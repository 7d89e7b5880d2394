import markdownIt from 'markdown-it'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { namesOf } from '../shared/data/index.ts'
import type { Facts, Names, Organisation } from '../shared/data/index.ts'
import type { EleventyConfig, EleventyPage, PageData, Pages } from '../shared/eleventy.ts'
import { contents } from './contents.ts'
import { limits } from './limits.ts'
import { editionOf } from '../shared/editions.ts'
import type { Edition } from '../shared/editions.ts'
import { ContentError } from '../shared/finding.ts'
import type { Finding } from '../shared/finding.ts'
import { factFilters, factsInHead } from './facts/index.ts'
import { headTexts } from './front-matter.ts'
import type { HeadText } from './front-matter.ts'
import { leafletMarkdown } from './markdown/index.ts'
import { webAddresses } from './web-addresses.ts'

/** The Markdown that leaflets are written in, their front matter, and what templates ask of their text. */
export function leaflet(config: EleventyConfig, { inputFolder }: { inputFolder: string }): void {
  config.setLibrary('md', markdownIt().use(leafletMarkdown, { inputFolder }))
  config.addPreprocessor('leaflet', 'md', ({ page, facts, organisation }: PageData, content) => {
    checkLeaflet(page.inputPath, facts as Facts, namesOf(organisation as Organisation))
    return content
  })
  config.addGlobalData(
    'eleventyComputed.edition',
    () =>
      ({ page }: PageData) =>
        editionOf(page.inputPath),
  )
  config.addCollection('leaflets', (pages) => editions(pages, ['full']))
  config.addCollection('editions', (pages) => editions(pages, ['easy-read', 'full']))
  factFilters(config)
  config.addFilter('contents', contents)
  config.addFilter('limits', limits)
  config.addFilter('webAddresses', webAddresses)
  config.ignores.add(`${inputFolder}/leaflets/*/pictures/**`)
  config.addPassthroughCopy(`${inputFolder}/leaflets/*/pictures/*.svg`)
}

function editions(pages: Pages, kinds: Edition['kind'][]): EleventyPage[] {
  const kindOf = ({ inputPath }: EleventyPage) => editionOf(inputPath)?.kind
  return kinds.flatMap((kind) => pages.getAll().filter((page) => kindOf(page) === kind))
}

/** Throws a ContentError if a leaflet's file has a wrong head or the other edition is missing. */
function checkLeaflet(inputPath: string, facts: Facts, names: Names): void {
  const edition = editionOf(inputPath)
  if (!edition) return
  const file = inputPath.replace(/^\.\//, '')
  const texts = headTexts(readFileSync(inputPath, 'utf8'), file)
  const findings = [...factsInHead(texts, facts, file, names), ...misplaced(texts, edition, file)]
  if (findings.length > 0) throw new ContentError(findings)
  for (const other of ['index.md', 'easy-read.md']) {
    if (existsSync(join(dirname(inputPath), other))) continue
    const what = `There is no ${other} beside it; a leaflet needs a full and an easy-read edition.`
    throw new ContentError([{ file, what, remedy: `Write ${other}.` }])
  }
}

/** Finds what a full edition's head has and only an easy read shows. */
function misplaced(texts: HeadText[], { kind }: Edition, file: string): Finding[] {
  if (kind === 'easy-read') return []
  return (['cover', 'dates'] as const).flatMap((key) => {
    const first = texts.find((text) => text.key === key)
    if (!first) return []
    const what = `Only a printed easy read shows "${key}".`
    const remedy = 'Write it in the head of easy-read.md instead.'
    return [{ file, line: first.line, column: first.column, what, remedy }]
  })
}
