import { z } from 'zod'
import { day, text } from '../shared/data/fields.ts'
import { ContentError } from '../shared/finding.ts'
import { frontMatterOf } from '../shared/front-matter.ts'
import { readYamlWithPlaces } from '../shared/yaml.ts'
import type { Place } from '../shared/yaml.ts'

const reviewed = 'the date of the last review, like 2026-11-23, or never'

/** What the head of a leaflet's file says, between two lines of three hyphens. */
const frontMatter = z.strictObject({
  title: text("the edition's title"),
  description: text('one sentence that says what the leaflet is for'),
  updated: day('the date of the last change, like 2026-11-23'),
  reviewed: z.union([z.literal('never'), day(reviewed)], { error: reviewed }),
})

/** A text in the head of a leaflet's file that people read, and its place in the file. */
export interface HeadText extends Place {
  key: 'title' | 'description'
  text: string
}

/**
 * Checks the front matter of a leaflet's file, and gives its title and description. Throws a ContentError that names file,
 * line and key.
 */
export function headTexts(contents: string, file: string): HeadText[] {
  const { value, placeOf } = readYamlWithPlaces(headOf(contents, file), frontMatter, file, 2)
  return (['title', 'description'] as const).map((key) => ({
    key,
    text: value[key],
    ...placeOf([key]),
  }))
}

function headOf(contents: string, file: string): string {
  const head = frontMatterOf(contents)
  if (head !== undefined) return head
  throw new ContentError([
    {
      file,
      line: 1,
      column: 1,
      what: 'A leaflet starts with its title, description, updated and reviewed between two lines of ---.',
      remedy: 'Copy the head of another leaflet and change it.',
    },
  ])
}
