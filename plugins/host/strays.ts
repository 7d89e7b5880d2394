import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import type { Draft } from '../content/drafts.ts'
import { editionNamed, fileNames } from '../content/editions.ts'
import { isLeftBehind } from '../content/left-behind.ts'
import { readBytes } from '../content/read-text.ts'
import { wrongWithSlug } from '../content/slugs.ts'
import { frontMatterOf } from '../content/text-below.ts'
import type { Finding } from '../findings/finding.ts'
import type { Language } from '../languages/language.ts'
import { editionFiles, leafletsIn } from './drafts.ts'
import {
  atTop,
  noTexts,
  notPublished,
  ownLanguage,
  uncheckedTexts,
  unchecked,
  unknownText,
  wrongKind,
} from './stray-findings.ts'
import { isSameLanguage } from '../languages/tags.ts'

/** What the folder of the leaflets may not collide with, and what is left out of it. */
export interface Around {
  leftOut: Map<string, Draft>
  /** The address of the leaflets on the site. */
  address: string
  /** The addresses of Everyleaf's own pages and files. */
  taken: (string | false)[]
  /** The languages that there are texts of. */
  languages: Record<string, Language>
  /** The language of the site; none where it is not known. */
  language?: string
}

/**
 * Finds what is in the folder of the leaflets and is no part of one: a text that somebody may have meant to publish, data
 * that nobody checks, and names that cannot be an address. What editors and systems leave behind is no finding.
 */
export function strays(folder: string, around: Around): Finding[] {
  const { leftOut, address, taken } = around
  const leaflets = leafletsIn(folder).filter((slug) => leftOut.get(slug) !== 'leaflet')
  return [
    ...filesIn(folder).flatMap((name) => atTheTop(folder, name)),
    ...leaflets.flatMap((slug) => [
      ...nameOf(folder, slug, taken.includes(`${address}${slug}/`)),
      ...inLeaflet(posix.join(folder, slug), around),
    ]),
    ...uncheckedLanguages(folder, around),
  ]
}

const text = /\.(?:md|markdown|mdown|html?)$/i
const document = /\.(?:docx?|odt|rtf|pdf|pages|txt|pptx?|xlsx?)$/i
const data = /^\.(?:json|[cm]?js|ya?ml|toml)$/i

/** Whether Eleventy takes a file for data of what has this name. */
const isDataOf = (name: string, file: string): boolean =>
  file.includes('.11tydata.') || (file.startsWith(`${name}.`) && data.test(file.slice(name.length)))

function atTheTop(folder: string, name: string): Finding[] {
  const file = posix.join(folder, name)
  if (isDataOf(basename(folder), name)) return [unchecked(file)]
  if (document.test(name)) return [notPublished(file)]
  // A site may list its leaflets on a page of its own.
  if (!text.test(name) || (/^index\./.test(name) && !isLeaflet(file))) return []
  return [atTop(file, folder)]
}

function isLeaflet(file: string): boolean {
  const head = frontMatterOf(readBytes(readFileSync(file)).text) ?? ''
  return /^reviewed:/m.test(head) && /^updated:/m.test(head)
}

function nameOf(folder: string, slug: string, isTaken: boolean): Finding[] {
  const file = posix.join(folder, slug)
  if (!Object.values(fileNames).some((name) => namesIn(file).includes(name))) return []
  const wrong = isTaken
    ? {
        what: 'Another page of the site has the address of this leaflet.',
        remedy: 'Give the folder another name.',
      }
    : wrongWithSlug(slug)
  return wrong ? [{ file, ...wrong }] : []
}

const parts = [...Object.values(fileNames), 'review.json', 'pictures']

function inLeaflet(leaflet: string, around: Around): Finding[] {
  return namesIn(leaflet).flatMap((name) => {
    const file = posix.join(leaflet, name)
    const isFolder = isFolderAt(file)
    const part = parts.find((one) => one === name.toLowerCase())
    if (part !== undefined) return wrongPart(file, name, part, isFolder)
    if (isFolder) return textsBelow(file).map((one) => unknownText(one, leaflet))
    if (/^review\.[A-Za-z-]+\.json$/.test(name)) return []
    if (['index', 'easy-read', basename(leaflet)].some((one) => isDataOf(one, name)))
      return [unchecked(file)]
    const language = editionNamed(name)?.language
    if (language !== undefined) return wrongLanguage(file, name, language, around)
    if (text.test(name)) return [unknownText(file, leaflet)]
    return document.test(name) ? [notPublished(file)] : []
  })
}

/** Finds an edition in a language that cannot be published, or that is the site's own. */
function wrongLanguage(
  file: string,
  name: string,
  tag: string,
  { languages, language = '' }: Around,
): Finding[] {
  if (isFolderAt(file)) return [wrongKind(file, true)]
  if (isSameLanguage(tag, language)) return [ownLanguage(file, name, language)]
  return textsIn(tag, languages) ? [] : [noTexts(file, tag, Object.keys(languages))]
}

const textsIn = (tag: string, languages: Around['languages']): Language | undefined =>
  languages[tag] ?? languages[tag.split('-')[0] ?? '']

/** Warns once of each language whose texts nobody who speaks it has checked. */
function uncheckedLanguages(folder: string, { leftOut, languages }: Around): Finding[] {
  const files = new Map<string, string>()
  for (const file of editionFiles(folder, leftOut)) {
    const tag = editionNamed(basename(file))?.language
    if (tag !== undefined && !files.has(tag)) files.set(tag, file)
  }
  return [...files].flatMap(([tag, file]) =>
    textsIn(tag, languages)?.isChecked === false ? [uncheckedTexts(file, tag)] : [],
  )
}

function wrongPart(file: string, name: string, part: string, isFolder: boolean): Finding[] {
  const shouldBeFolder = part === 'pictures'
  // Reading its head says it.
  if (isFolder && name === part && part.endsWith('.md')) return []
  if (isFolder !== shouldBeFolder) return [wrongKind(file, isFolder)]
  if (name === part) return []
  const what = 'Capitals make another name of it on most web servers.'
  return [{ file, what, remedy: `Call it ${part}.` }]
}

function textsBelow(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const file = posix.join(folder, name)
    if (isFolderAt(file)) return textsBelow(file)
    return text.test(name) ? [file] : []
  })
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !isLeftBehind(name))
    .sort()
}

const filesIn = (folder: string): string[] =>
  isFolderAt(folder) ? namesIn(folder).filter((name) => !isFolderAt(join(folder, name))) : []

const isFolderAt = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
