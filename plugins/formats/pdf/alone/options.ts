import { z } from 'zod'
import { pdfStandards } from '../../../site/pdf-standard.ts'
import { isoDay } from './iso-day.ts'
import { nearest } from '../../../findings/nearest.ts'

const points = z.number().min(0).max(300)

const schema = z.strictObject({
  /** Lines at the foot of every page; a long one goes on in the next. */
  footer: z.array(z.string().trim().min(1)).default([]),
  /** The words of the page's number, with `{page}`, and `{pages}` for how many there are. */
  pageNumber: z
    .string()
    .trim()
    .includes('{page}', { error: 'it needs {page} where the number goes' })
    .default('Page {page} of {pages}'),
  /** The size of the paper. */
  sheet: z.enum(['A4', 'A5', 'Letter']).default('A4'),
  /** What stays white above the text and beside it, in pt; as the paper asks for unless given. */
  margins: z.strictObject({ top: points.optional(), side: points.optional() }).default({}),
  /** The size of the page's text, in pt; the page's own unless given. */
  textSize: z.number().min(6).max(72).optional(),
  /** What the file says of itself; what is not given is read from the page's head. */
  title: z.string().trim().min(1).optional(),
  language: z.string().trim().min(1).optional(),
  author: z.string().trim().optional(),
  description: z.string().trim().optional(),
  /** The day of the last change: `2026-11-23`, or a Date. */
  modified: z
    .union([z.string(), z.date()])
    .transform((given) => isoDay(given))
    .refine((day) => day !== '', { error: 'write it like 2026-11-23' })
    .optional(),
  /** The address that the page has, or will have, for the public: its links are made from it. */
  publicAddress: z.url().optional(),
  /** The part of PDF/UA that it is to conform to. */
  standard: z.enum(pdfStandards, { error: `one of: ${pdfStandards.join(', ')}` }).default('ua-1'),
  /** How long it may take, in ms. */
  limit: z.number().positive().default(120_000),
})

/** What a caller may choose about an accessible PDF. */
export type PrintOptions = z.input<typeof schema>

/** The same, with all that was left out. */
export type ReadPrintOptions = z.output<typeof schema>

/** Reads a caller's options and fills in those left out. Throws one TypeError with all that are wrong or unknown. */
export function readPrintOptions(given: PrintOptions): ReadPrintOptions {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknown([...issue.path.map(String), key]))
      : [`The option ${issue.path.join('.') || 'list'} is not right: ${issue.message}.`],
  )
  throw new TypeError(lines.join('\n'))
}

function unknown(path: string[]): string {
  const names = Object.keys(path.length > 1 ? { top: 0, side: 0 } : schema.shape)
  const name = path.join('.')
  const near = nearest(path.at(-1) ?? '', names)
  const known = near === undefined ? '' : ` Did you mean ${[...path.slice(0, -1), near].join('.')}?`
  return `There is no option ${name}.${known} The options are: ${names.join(', ')}.`
}
