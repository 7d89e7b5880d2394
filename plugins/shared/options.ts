import { z } from 'zod'

const options = z.strictObject({
  /** The folder that Eleventy reads, from the project's folder. */
  inputFolder: z.string().default('src'),
})

/** What a site may choose about Everyleaf. */
export type Options = z.input<typeof options>

/** Reads a site's options and fills in those left out; refuses unknown ones by name. */
export function readOptions(given: Options): z.output<typeof options> {
  const read = options.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const name = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')
  throw new Error(
    `Everyleaf does not understand the option ${name ?? ''}: ${issue?.message ?? ''}. The options are: ${Object.keys(options.shape).join(', ')}.`,
  )
}
