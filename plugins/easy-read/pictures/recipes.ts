import { z } from 'zod'
import { part } from './parts.ts'
import { timeUnits } from '../../languages/time-units.ts'
import { readYamlWithPlaces } from '../../content/yaml.ts'
import type { Place } from '../../content/yaml.ts'

const scene = z.strictObject({
  size: z.tuple([z.number().positive(), z.number().positive()]),
  /** The unit of time that one of it draws, such as `month`: a calendar's page of a time limit. */
  counts: z.enum(timeUnits, { error: `one of: ${timeUnits.join(', ')}` }).optional(),
  parts: z.array(part).min(1),
})

const schema = z.strictObject({
  canvas: z.tuple([z.number().positive(), z.number().positive()]),
  line: z.number().positive(),
  colours: z.record(z.string(), z.string().regex(/^#[0-9a-f]{6}$/i)),
  scenes: z.record(z.string(), scene).default({}),
  pictures: z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(part).min(1)),
})

/** The recipes of one leaflet: canvas and line in the same units, scenes to use again, pictures by file name. */
export type Recipes = z.output<typeof schema> & {
  /** The position in the file of the value at a path of keys, for messages. */
  where: (path: readonly PropertyKey[]) => Place & { file: string }
}

/** Reads the text of a `recipes.yaml`. Throws a ContentError that lists every fault by line. */
export function readRecipes(text: string, file: string): Recipes {
  const { value, placeOf } = readYamlWithPlaces(text, schema, file)
  return { ...value, where: (path) => ({ file, ...placeOf([...path]) }) }
}
