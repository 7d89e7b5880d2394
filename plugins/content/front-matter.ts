import { isMap, parseDocument } from 'yaml'
import { z } from 'zod'
import { pastDay, text } from './data/fields.ts'
import { ContentError } from '../findings/finding.ts'
import { frontMatterOf } from './text-below.ts'
import { readYamlWithPlaces } from './yaml.ts'
import type { Place } from './yaml.ts'

const reviewed = 'the date of the last review, like 2026-11-23, or never'

/** What the head of a leaflet's file says, between two lines of three hyphens. */
const frontMatter = z.strictObject({
  title: text("the edition's title", 150),
  description: text('one sentence that says what the leaflet is for', 500),
  updated: pastDay('the date of the last change, like 2026-11-23'),
  reviewed: pastDay(reviewed, 'never'),
  /** Whether it is not to be published yet. */
  draft: z.boolean({ error: 'true, or remove the line' }).optional(),
  /** The heading on the home page below which the leaflet is listed. */
  group: text('the name of a group of leaflets, like Money', 150).optional(),
  /** Where it is among the others there: the lowest is first. */
  order: z.int({ error: 'a whole number, like 10' }).optional(),
  /** What a printed easy read says on its cover: the one thing that nobody should miss. */
  cover: z
    .strictObject(
      { warning: texts('a short sentence', 'one short sentence a line') },
      { error: 'warning: and below it one short sentence a line' },
    )
    .optional(),
  /** The dates that a reader of the printed easy read fills in. */
  dates: texts('what the date is, like "Appeal by"', 'one date a line').optional(),
})

/** A list of texts, each on its line after a hyphen. */
function texts(wanted: string, all: string) {
  const list = `${all}, each after a hyphen`
  return z.array(text(wanted), { error: list }).min(1, { error: list })
}

/** What the head of a leaflet's file says. */
export type Head = z.output<typeof frontMatter>

/** What the head of a leaflet's file says, and where it says it. */
export interface ReadHead {
  value: Head
  placeOf: (path: PropertyKey[]) => Place
}

/** Reads the front matter of a leaflet's file. Throws a ContentError that names file, line and key. */
export const readHead = (contents: string, file: string): ReadHead =>
  readYamlWithPlaces(headOf(contents, file), frontMatter, file, 2)

/** Whether the front matter of a leaflet's file says that it is a draft, whatever else is wrong there. */
export function saysDraft(contents: string): boolean {
  const head = frontMatterOf(contents) ?? ''
  const document = parseDocument(head, { logLevel: 'silent' })
  // A quote that is not closed takes in all that comes after it.
  if (document.errors.length > 0) return /^draft: *true *\r?$/m.test(head)
  return isMap(document.contents) && document.get('draft') === true
}

/** A text in the head of a leaflet's file that people read, and its place in the file. */
export interface HeadText extends Place {
  key: 'title' | 'description' | 'group' | 'cover' | 'dates'
  text: string
}

/** Gives the texts in the head of a leaflet's file that people read, in order. */
export function headTexts({ value, placeOf }: ReadHead): HeadText[] {
  const { title, description, group, cover, dates = [] } = value
  const at = (key: HeadText['key'], words: string, path: PropertyKey[]) => ({
    ...{ key, text: words },
    ...placeOf(path),
  })
  return [
    at('title', title, ['title']),
    at('description', description, ['description']),
    ...(group === undefined ? [] : [at('group', group, ['group'])]),
    ...(cover?.warning ?? []).map((line, index) => at('cover', line, ['cover', 'warning', index])),
    ...dates.map((label, index) => at('dates', label, ['dates', index])),
  ]
}

function headOf(contents: string, file: string): string {
  const head = frontMatterOf(contents)
  if (head !== undefined) return head
  const lines = contents.split('\n')
  const starts = /^---[ \t]*$/.test(lines[0] ?? '')
  const end = lines.findIndex((line, index) => index > 0 && !isOfHead(line))
  throw new ContentError([
    starts
      ? {
          ...{ file, line: (end === -1 ? lines.length - 1 : end) + 1, column: 1 },
          what: 'The head of this file does not end.',
          remedy: 'Write a line of --- below the last line of the head, above the text.',
        }
      : {
          ...{ file, line: 1, column: 1 },
          what: 'A leaflet starts with its title, description, updated and reviewed between two lines of ---.',
          remedy: 'Copy the head of another leaflet and change it.',
        },
  ])
}

/** Whether a line may be one of a head: a key, what belongs to it, or a note. */
const isOfHead = (line: string): boolean => /^(?:[\w-]+:|[ \t]+\S|- |# )/.test(line)
