import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Says which screen reader, browser and system speak: `Orca 43.1 with Mozilla Firefox 140.4.0esr on Debian GNU/Linux 12 (bookworm)`. */
export async function versions(): Promise<string> {
  const [orca, firefox, release] = await Promise.all([
    run('orca', ['--version']),
    run('firefox-esr', ['--version']),
    readFile('/etc/os-release', 'utf8'),
  ])
  const system = /^PRETTY_NAME="?([^"\n]+)/m.exec(release)?.[1] ?? 'Linux'
  return `Orca ${orca.stdout.trim()} with ${firefox.stdout.trim()} on ${system}`
}
