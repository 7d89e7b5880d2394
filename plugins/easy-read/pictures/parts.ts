import { z } from 'zod'

const point = z.tuple([z.number(), z.number()])
const placed = {
  at: point.default([0, 0]),
  scale: z.number().positive().default(1),
  flip: z.boolean().default(false),
  turn: z.number().default(0),
}
const drawn = {
  fill: z.string().default('none'),
  line: z.string().default('black'),
}

/** Kinds of part by the key that names them; a new kind is one entry here and one in `draw.ts` or `compose.ts`. */
export const partKinds = {
  openmoji: z.strictObject({
    openmoji: z.coerce.string(),
    colours: z.record(z.string(), z.string()).default({}),
    ...placed,
  }),
  use: z.strictObject({ use: z.string(), ...placed }),
  path: z.strictObject({ path: z.string(), ...drawn }),
  polyline: z.strictObject({ polyline: z.array(z.number()).min(4), ...drawn }),
  rect: z.strictObject({
    rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    radius: z.number().default(0),
    ...drawn,
  }),
  circle: z.strictObject({ circle: z.tuple([z.number(), z.number(), z.number()]), ...drawn }),
  bubble: z.strictObject({
    bubble: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    to: point,
    ...drawn,
    fill: z.string().default('white'),
  }),
  arrow: z.strictObject({
    arrow: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    ...drawn,
    fill: z.string().default('white'),
  }),
} as const

type Kinds = typeof partKinds

/** One OpenMoji symbol, 72 units square before it is scaled. */
export type SymbolPart = z.output<Kinds['openmoji']>
/** One scene that other pictures use too. */
export type UsePart = z.output<Kinds['use']>
/** A simple shape that the set does not have. */
export type DrawnPart = z.output<
  Kinds['path' | 'polyline' | 'rect' | 'circle' | 'bubble' | 'arrow']
>
export type Part = SymbolPart | UsePart | DrawnPart

/** Reads a part by the one key that names its kind, so that an error is about that kind only. */
export const part = z.record(z.string(), z.unknown()).transform((given, context): Part => {
  const kind = (Object.keys(partKinds) as (keyof Kinds)[]).find((name) => name in given)
  const read = kind ? partKinds[kind].safeParse(given) : undefined
  if (read?.success) return read.data
  const issues = read?.error.issues ?? [
    { message: `A part needs one of: ${Object.keys(partKinds).join(', ')}`, path: [] },
  ]
  for (const { message, path } of issues)
    context.issues.push({ code: 'custom', message, path: [...path], input: given })
  return z.NEVER
})
