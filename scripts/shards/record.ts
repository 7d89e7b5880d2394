import { readFileSync } from 'node:fs'
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const made = z.strictObject({ version: z.string().min(1), hash })

const schema = z
  .strictObject({
    part: z.int().min(1),
    of: z.int().min(1),
    /** The program, and the browser if the site has formats that need one: their versions, and the hashes of all that can change what they make. */
    madeWith: z.strictObject({ program: made, browser: made.optional() }),
    /** The files that it has made, and the names under which they are kept in its folder. */
    files: z.array(z.strictObject({ file: z.string().min(1), entry: hash })),
  })
  .refine(({ part, of }) => part <= of, { path: ['part'] })

/** What a shard says of itself, in a file of its own. */
export type ShardRecord = z.infer<typeof schema>

export const recordName = 'shard.json'

/** Reads a record; gives what is wrong with it, as the end of a sentence, where it cannot be used. */
export function readRecord(file: string): ShardRecord | string {
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return 'is cut off or damaged'
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`
  }
  const read = schema.safeParse(written)
  if (read.success) return read.data
  const keys = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String).slice(0, 1),
  )
  const named = [...new Set(keys)].map((key) => `"${key}"`).join(', ')
  return `is not as this version of Everyleaf writes it${named && `: see ${named}`}`
}
