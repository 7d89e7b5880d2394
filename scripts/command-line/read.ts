import { parseArgs } from 'node:util'
import { didYouMean } from '../../plugins/findings/nearest.ts'
import { UsageError } from '../output/usage-error.ts'
import { common } from './command.ts'
import type { Command, Option, Values } from './command.ts'
import { callWith } from './help.ts'

/** What a person wants: a command, what is named after it, and its options. */
export interface Call {
  name: string | undefined
  leaflet: string | undefined
  values: Values<string>
}

type Token = NonNullable<ReturnType<typeof parse>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** Reads a command line. Throws a UsageError that names the first thing that is wrong with it, and what may have been meant. */
export function readCall(given: string[], commands: Record<string, Command>): Call {
  const { tokens } = parse(given, commands)
  const [name, ...named] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  )
  const command = name === undefined ? undefined : commandNamed(name, commands)
  const options = tokens.filter((token) => token.kind === 'option')
  const values: Values<string> = {}
  for (const token of options) {
    const value = valueOf(token, name, commands)
    const before = values[token.name] ?? []
    const isList = command?.options[token.name]?.many === true && typeof value === 'string'
    values[token.name] = isList && Array.isArray(before) ? [...before, value] : value
  }
  const [leaflet, extra] = command?.leaflet ? named : [undefined, ...named]
  if (extra !== undefined) throw wrong(name, `"${name ?? ''}" can do nothing with "${extra}".`)
  return { name, leaflet, values }
}

/** Node splits the words; it is told all options, so that their values are not taken for commands. */
function parse(args: string[], commands: Record<string, Command>) {
  const all = [common, ...Object.values(commands).map(({ options }) => options)]
  const options = all.flatMap((some: Record<string, Option>) =>
    Object.entries(some).map(([name, { value }]): [string, Described] => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...short[name] },
    ]),
  )
  return parseArgs({ args, options: Object.fromEntries(options), ...loosely })
}

const loosely = { strict: false, allowPositionals: true, tokens: true } as const
const short: Record<string, { short: string }> = { help: { short: 'h' } }

interface Described {
  type: 'boolean' | 'string'
  short?: string
}

function commandNamed(name: string, commands: Record<string, Command>): Command {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (found) return found
  const names = Object.keys(commands)
  throw new UsageError(
    `There is no command "${name}".${didYouMean(name, names)} The commands are: ${names.join(', ')}.`,
  )
}

function valueOf(
  { name, rawName, value, inlineValue }: OptionToken,
  command: string | undefined,
  commands: Record<string, Command>,
): string | true {
  const own: Record<string, Option> = { ...common, ...commands[command ?? '']?.options }
  const option = Object.hasOwn(own, name) ? own[name] : undefined
  if (!option) throw unknown(name, rawName, command, commands)
  if (option.value === undefined) {
    if (value === undefined) return true
    throw wrong(command, `${rawName} takes no value: write it without "=${value}".`)
  }
  // A value that looks like an option is the next option, unless somebody has written it after "=".
  const isMissing = value === undefined || (!inlineValue && value.startsWith('-'))
  if (!isMissing) return value
  throw wrong(command, `${rawName} needs a value: ${rawName} ${option.value}`)
}

function unknown(
  name: string,
  rawName: string,
  command: string | undefined,
  commands: Record<string, Command>,
): UsageError {
  const owners = Object.keys(commands).filter((one) =>
    Object.hasOwn(commands[one]?.options ?? {}, name),
  )
  const [owner] = owners
  if (owner !== undefined && command !== undefined)
    return wrong(command, `${rawName} is an option of "${owner}", not of "${command}".`)
  const own = command === undefined ? [] : Object.keys(commands[command]?.options ?? {})
  const known = [...own, ...Object.keys(common)].map((one) => `--${one}`)
  return wrong(command, `There is no option ${rawName}.${didYouMean(rawName, known)}`)
}

function wrong(command: string | undefined, what: string): UsageError {
  const help = callWith(command ?? 'build', '--help')
  return new UsageError(command === undefined ? what : `${what}\nIts options: ${help}`)
}
