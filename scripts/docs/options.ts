import { z } from 'zod'
import { optionsSchema, shapeOf } from '../../plugins/options.ts'

/** One option as the reference shows it: its name with those of its groups, its default as code, and its meaning. */
export interface OptionLine {
  name: string
  standard: unknown
  meaning: string
}

/** Gives all options of a schema in its order. Throws an Error where one has no meaning. */
export function optionLines(schema: z.ZodType, before: string[] = []): OptionLine[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, option]) => {
    const path = [...before, key]
    if (Object.keys(shapeOf(option)).length > 0) return optionLines(option, path)
    const name = path.join('.')
    const meaning = meaningOf(option)
    if (typeof meaning !== 'string') throw new Error(`The option ${name} has no meaning.`)
    return [{ name, standard: standardOf(option), meaning }]
  })
}

/** A default or "optional" written after the meaning wraps the option that has it. */
function meaningOf(option: z.ZodType): unknown {
  const own = option.meta()?.['meaning']
  const wraps = option instanceof z.ZodDefault || option instanceof z.ZodOptional
  return own === undefined && wraps ? meaningOf(option.unwrap() as z.ZodType) : own
}

const standardOf = (option: z.ZodType): unknown => option.safeParse(undefined).data

/** Gives the text of docs/options.md. */
export function optionsPage(): string {
  const rows = optionLines(optionsSchema).map(({ name, standard, meaning }) => {
    const shown = standard === undefined ? '' : `\`${JSON.stringify(standard)}\``
    return `| \`${name}\` | ${shown} | ${meaning.replaceAll('|', '\\|')} |`
  })
  return `${[
    '# Options',
    '',
    '<!-- Made from plugins/options.ts by "npm run docs". Change the meanings there. -->',
    '',
    'What you can write as the second argument of `config.addPlugin(everyleaf, { … })`. All of it can be left out.',
    'A dot in a name means an object within an object: `leaflets.folder` is `leaflets: { folder: … }`.',
    'The keys of `organisation.yaml` and the other data files are in [The data files](data.md).',
    'How to start: [Installing Everyleaf](installing.md).',
    '',
    '| Option | Unless you write it | What it is |',
    '|---|---|---|',
    ...rows,
  ].join('\n')}\n`
}
