import { spawnSync } from 'node:child_process'

/** Runs a program to its end and gives what it wrote. Throws an Error with all that it said if it fails. */
export function run(
  command: string,
  args: string[],
  cwd: string,
  environment: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 1e8,
  })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} in ${cwd} failed:\n${stdout}\n${stderr}`)
  return stdout
}
