/** What can be written after two hyphens. An option without a `value` is either there or not. */
export interface Option {
  /** The value as help shows it: `8080`, `"Your name"`. */
  value?: string
  help: string
  /** Whether it may be given more than once; its values are then a list. */
  many?: boolean
}

/** What was written for an option: nothing, a value, or the values of one that may be given more than once. */
export type Value = true | string | string[]

/** The values of a command's options, as they were written. */
export type Values<Name extends string> = Partial<Record<Name, Value>>

/** A command of Everyleaf: what help says about it, and what it does. */
export interface Command<Name extends string = string> {
  summary: string
  /** What it says about the leaflet that can be named after the command, if one can. */
  leaflet?: { help: string; needed: boolean }
  /** Whether it can run outside the folder of a site. */
  anywhere?: boolean
  options: Record<Name, Option>
  /** What somebody writes after the command, for instance. */
  example: string
  run(leaflet: string | undefined, values: Values<Name>): Promise<void>
}

/** The options that every command has. */
export const common = {
  today: { value: '2027-03-31', help: 'pretend that this is today' },
  help: { help: 'show this help' },
  version: { help: 'show the version of Everyleaf' },
} satisfies Record<string, Option>

/** Gives a command whose options are checked by the compiler where they are used. */
export function command<Name extends string>(one: Command<Name>): Command {
  return one
}
