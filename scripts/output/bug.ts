import { basename } from 'node:path'
import { inspect } from 'node:util'
import { about } from './about.ts'

/** Describes an error that is nobody's mistake but ours: what to do with it, version and command, its stack and causes. */
export function describeBug(error: unknown): string {
  const { version, bugs } = about()
  const [, script = '', ...given] = process.argv
  return [
    error instanceof Error ? error.message : String(error),
    '',
    `This is a bug in Everyleaf. Please send this text to ${bugs}.`,
    `Everyleaf ${version}, Node ${process.version}, ${process.platform} ${process.arch}`,
    `Command: ${[basename(script), ...given].join(' ')}`,
    '',
    inspect(error, { colors: false }),
  ].join('\n')
}
