import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { namesOf } from './data/index.ts'
import type { Facts, Links, Organisation } from './data/index.ts'
import type { Filters } from './page-data.ts'
import { contactFindings } from './contacts.ts'
import { ContentError } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import { contents, headingsByPage } from './contents.ts'
import { draftOf } from './drafts.ts'
import { readEdition } from './edition-file.ts'
import { editionNamed, fileNames } from './editions.ts'
import { factFilters, factsInHead } from './facts/index.ts'
import { headTexts } from './front-matter.ts'
import type { HeadText, ReadHead } from './front-matter.ts'
import { limits } from './limits.ts'
import type { Speaker } from '../languages/language.ts'
import { webAddresses } from './web-addresses.ts'

export { readEdition } from './edition-file.ts'
export type { Head } from './front-matter.ts'
export { leafletMarkdown } from './markdown/index.ts'

/** What templates ask of a leaflet's text. */
export function leafletFilters(filters: Filters): void {
  factFilters(filters)
  filters.addFilter('contents', contents)
  filters.addFilter('headingsByPage', headingsByPage)
  filters.addFilter('limits', limits)
  filters.addFilter('webAddresses', webAddresses)
}

/** What the head of a leaflet's file can name, and the language that it is in. */
interface KnownInHeads {
  facts: Facts
  organisation: Organisation
  speaker: Speaker
}

/** Finds what is wrong with the head of a leaflet's file, and the other edition where it has to be and is missing. */
export function headFindings(
  path: string,
  { links, ...known }: KnownInHeads & { links: Links },
  needsEasyRead: boolean,
): Finding[] {
  const file = path.replace(/^\.\//, '')
  try {
    const { contents, linesBefore, head } = readEdition(path)
    const above = contents.split('\n').slice(0, linesBefore).join('\n')
    return [
      ...contactFindings(above, file, { organisation: known.organisation, links }),
      ...wrongInHead(head(file), file, known),
      ...missingBeside(path, file, needsEasyRead),
    ]
  } catch (error) {
    if (error instanceof ContentError) return error.findings
    throw error
  }
}

/** Finds what is wrong with the head of a leaflet's file whatever the data says. */
export function wrongInHeadAlone(path: string): Finding[] {
  const file = path.replace(/^\.\//, '')
  try {
    readEdition(path).head(file)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.findings
    throw error
  }
}

/** Finds what is wrong with the texts of a head that the schema lets pass. */
export function wrongInHead(
  head: ReadHead,
  file: string,
  { facts, organisation, speaker }: KnownInHeads,
): Finding[] {
  const texts = headTexts(head)
  return [
    ...factsInHead(texts, file, { facts, names: namesOf(organisation), speaker }),
    ...(editionNamed(basename(file))?.kind === 'full'
      ? onlyOnPaper(texts, file)
      : onlyInFull(head, file)),
  ]
}

function missingBeside(path: string, file: string, needsEasyRead: boolean): Finding[] {
  // A translation may be of one edition alone.
  if (draftOf(dirname(path)) === 'leaflet' || editionNamed(basename(path))?.language) return []
  return (needsEasyRead ? Object.values(fileNames) : [fileNames.full]).flatMap((other) => {
    if (existsSync(join(dirname(path), other))) return []
    const what = `There is no ${other} beside it; a leaflet needs a full and an easy-read edition.`
    return [{ file, what, remedy: `Write ${other}.` }]
  })
}

/** Finds what a full edition's head has and only an easy read shows. */
function onlyOnPaper(texts: HeadText[], file: string): Finding[] {
  return (['cover', 'dates'] as const).flatMap((key) => {
    const first = texts.find((text) => text.key === key)
    if (!first) return []
    const what = `Only a printed easy read shows "${key}".`
    const remedy = 'Write it in the head of easy-read.md instead.'
    return [{ file, line: first.line, column: first.column, what, remedy }]
  })
}

/** Finds what an easy read's head has and only the full edition says, for both. */
function onlyInFull({ value, placeOf }: ReadHead, file: string): Finding[] {
  return (['group', 'order'] as const)
    .filter((key) => value[key] !== undefined)
    .map((key) => ({
      file,
      ...placeOf([key]),
      what: `"${key}" is for the whole leaflet.`,
      remedy: 'Write it in the head of index.md instead.',
    }))
}
