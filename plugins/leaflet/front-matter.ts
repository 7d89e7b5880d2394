import { z } from 'zod'
import { day, text } from '../shared/data/fields.ts'
import { ContentError } from '../shared/finding.ts'
import { frontMatterOf } from '../shared/front-matter.ts'
import { readYaml } from '../shared/yaml.ts'

const reviewed = 'the day of the last review, like 2026-11-23, or never'

/** What the head of a leaflet's file says, between two lines of three hyphens. */
const frontMatter = z.strictObject({
  title: text("the edition's title"),
  description: text('one sentence that says what the leaflet is for'),
  updated: day('the day of the last change, like 2026-11-23'),
  reviewed: z.union([z.literal('never'), day(reviewed)], { error: reviewed }),
})

/** The head of a leaflet's file. */
export type FrontMatter = z.infer<typeof frontMatter>

/** Reads and checks the front matter of a leaflet's file. Throws a ContentError that names file, line and key. */
export function readFrontMatter(contents: string, file: string): FrontMatter {
  const head = frontMatterOf(contents)
  if (head === undefined) {
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
  return readYaml(head, frontMatter, file, 2)
}
