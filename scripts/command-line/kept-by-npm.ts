import { UsageError } from '../output/usage-error.ts'
import type { Command } from './command.ts'
import { callWith } from './help.ts'

/** What npm takes for a setting of its own; it then asks no questions itself. */
const ownOfNpm = ['yes']

/**
 * Throws a UsageError if npm has kept an option for itself, because there was no `--` before it: the command would do something
 * else than somebody has written, and say nothing.
 */
export function refuseKeptByNpm(
  name: string,
  { options }: Command,
  environment: Record<string, string | undefined>,
): void {
  if (environment['npm_lifecycle_event'] !== name) return
  for (const [option, { value }] of Object.entries(options)) {
    const kept = environment[`npm_config_${option}`]
    if (kept === undefined || kept === '' || ownOfNpm.includes(option)) continue
    // npm has a setting of this name, too: the program that shows its help.
    if (option === 'browser' && !kept.includes('://')) continue
    const written = value === undefined ? `--${option}` : `--${option} ${quoted(kept)}`
    throw new UsageError(
      `npm has kept --${option} for itself. Write two hyphens before it: ${callWith(name, written)}`,
    )
  }
}

const quoted = (text: string): string => (/\s/.test(text) ? `"${text}"` : text)
