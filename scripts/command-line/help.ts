import { common } from './command.ts'
import type { Command, Option } from './command.ts'

/** Gives how a command is called in this project: `npm run build`, `npm start`. */
export const npmCall = (name: string): string =>
  name === 'start' ? 'npm start' : `npm run ${name}`

/** Gives what a person has to write to run a command with something after it. */
export const callWith = (name: string, given: string): string =>
  given === '' ? npmCall(name) : `${npmCall(name)} -- ${given}`

/** Describes all commands, and the options that each of them has. */
export function helpForAll(commands: Record<string, Command>): string {
  return [
    'everyleaf <command>',
    '',
    ...Object.entries(commands).flatMap(([name, command]) => [
      row(name, command.summary, 2, 9),
      ...ownRows(command).map(([left, right]) => row(left, right, 11, 21)),
    ]),
    '',
    'With any command:',
    ...optionRows(common).map(([left, right]) => row(left, right)),
    '',
    `For example: ${callWith('build', '--help')}`,
    '',
  ].join('\n')
}

/** Describes one command: what it does, what can be written after it, and an example. */
export function helpFor(name: string, command: Command): string {
  const rows = [...ownRows(command), ...optionRows(common)]
  const leaflet = command.leaflet ? ` ${nameOfLeaflet(command)}` : ''
  return [
    `everyleaf ${name}${leaflet} [options]`,
    '',
    `  ${command.summary}`,
    '',
    ...rows.map(([left, right]) => row(left, right)),
    '',
    `For example: ${callWith(name, command.example)}`,
    '',
  ].join('\n')
}

function ownRows(command: Command): [left: string, right: string][] {
  const { leaflet, options } = command
  return [
    ...(leaflet ? [[nameOfLeaflet(command), leaflet.help] as [string, string]] : []),
    ...optionRows(options),
  ]
}

const nameOfLeaflet = ({ leaflet }: Command): string =>
  leaflet?.needed === true ? '<leaflet>' : '[leaflet]'

function optionRows(options: Record<string, Option>): [left: string, right: string][] {
  return Object.entries(options).map(([name, { value, help }]) => [
    value === undefined ? `--${name}` : `--${name} ${value}`,
    help,
  ])
}

function row(left: string, right: string, indent = 2, width = 22): string {
  return `${' '.repeat(indent)}${left.padEnd(width)}${right}`
}
