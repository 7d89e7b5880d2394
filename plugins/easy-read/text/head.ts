import { z } from 'zod'
import { frontMatterOf } from '../../shared/front-matter.ts'
import { readYamlWithPlaces } from '../../shared/yaml.ts'
import { plainLine } from './line.ts'
import type { Line } from './model.ts'

const read = z.looseObject({ title: z.string().optional(), description: z.string().optional() })

/** Gives the lines of a file's head that people read: its title and its description. Throws a ContentError. */
export function head(contents: string, file: string): Line[] {
  const yaml = frontMatterOf(contents)
  if (yaml === undefined) return []
  const { value, placeOf } = readYamlWithPlaces(yaml, read, file, 2)
  return (['title', 'description'] as const).flatMap((key) => {
    const text = value[key]
    if (text === undefined) return []
    const { line, column } = placeOf([key])
    const quoted = /^["']/.test(contents.split('\n')[line - 1]?.slice(column - 1) ?? '')
    return [plainLine(text, key, { line, column: quoted ? column + 1 : column })]
  })
}
