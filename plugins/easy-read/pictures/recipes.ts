import { LineCounter, isNode, parseDocument } from 'yaml'
import { z } from 'zod'
import { part } from './parts.ts'
import { type Place, RecipeError, problem } from './problem.ts'

const scene = z.strictObject({
  size: z.tuple([z.number().positive(), z.number().positive()]),
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
  /** The place in the file of what a path of keys leads to, for messages. */
  where: (path: readonly PropertyKey[]) => Place
}

/** Reads the text of a `recipes.yaml`, or throws a `RecipeError` that lists every fault by line. */
export function readRecipes(text: string, file: string): Recipes {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const where = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return place(node.range[0])
    }
    return place(0)
  }

  const unread = document.errors[0]
  if (unread)
    throw new RecipeError(problem(place(unread.pos[0]), 'This is not YAML.', unread.message), {
      cause: unread,
    })

  const read = schema.safeParse(document.toJS())
  if (read.success) return { ...read.data, where }
  throw new RecipeError(
    read.error.issues
      .map(({ path, message }) =>
        problem(
          where(path),
          `${path.join('.')}: ${message}.`,
          'See plugins/easy-read/pictures/parts.ts.',
        ),
      )
      .join('\n'),
  )
}
