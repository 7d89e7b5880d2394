import { z } from 'zod'
import { frontMatterOf } from '../../content/text-below.ts'
import { readYamlWithPlaces } from '../../content/yaml.ts'
import type { Fill } from '../../content/yaml.ts'
import { plainLine } from './line.ts'
import type { Line } from './model.ts'

// What is wrong with the head itself, its own schema says.
const some = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const read = z.looseObject({
  title: some(z.string()),
  description: some(z.string()),
  cover: some(z.looseObject({ warning: some(z.array(z.string())) })),
  dates: some(z.array(z.string())),
})

/**
 * Gives the lines of a file's head that people read: its title, its description, what its cover says, and the dates that
 * they fill in, each filled in by `fill`. Throws a ContentError.
 */
export function head(contents: string, file: string, fill?: Fill): Line[] {
  const yaml = frontMatterOf(contents)
  if (yaml === undefined) return []
  const { value, placeOf } = readYamlWithPlaces(yaml, read, file, 2, fill)
  const written = contents.split('\n')
  const at = (text: string, kind: Line['kind'], path: PropertyKey[]): Line => {
    const { line, column } = placeOf(path)
    const quoted = /^["']/.test(written[line - 1]?.slice(column - 1) ?? '')
    return plainLine(text, kind, { line, column: quoted ? column + 1 : column })
  }
  return [
    ...(['title', 'description'] as const).flatMap((key) => {
      const text = value[key]
      return text === undefined ? [] : [at(text, key, [key])]
    }),
    ...(value.cover?.warning ?? []).map((text, index) =>
      at(text, 'sentence', ['cover', 'warning', index]),
    ),
    ...(value.dates ?? []).map((text, index) => at(text, 'item', ['dates', index])),
  ]
}
