import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program that `npm run hear` needs, the Debian package that contains it, and what it is for. */
export interface Needed {
  program: string
  package: string
  what: string
}

/** All the programs needed. A name that begins with a slash is a file; the others are looked up on PATH. */
export const needed: Needed[] = [
  { program: 'Xvfb', package: 'xvfb', what: 'a screen that exists only in memory' },
  { program: 'dbus-daemon', package: 'dbus', what: 'lets programs talk to each other' },
  { program: 'dbus-send', package: 'dbus', what: 'turns accessibility on' },
  {
    program: '/usr/share/dbus-1/services/org.a11y.Bus.service',
    package: 'at-spi2-core',
    what: 'passes what is on the screen to the screen reader',
  },
  { program: 'openbox', package: 'openbox', what: 'gives windows the keyboard' },
  { program: 'xdotool', package: 'xdotool', what: 'presses keys' },
  { program: 'firefox-esr', package: 'firefox-esr', what: 'the browser' },
  { program: 'orca', package: 'orca', what: 'the screen reader' },
]

/** Gives the needed programs that are missing; `path` is PATH. */
export const missingPrograms = (
  path: string,
  exists: (file: string) => boolean = existsSync,
): Needed[] =>
  needed.filter(({ program }) =>
    program.startsWith('/')
      ? !exists(program)
      : !path.split(delimiter).some((folder) => folder !== '' && exists(join(folder, program))),
  )

/** Says in plain words what is missing, and which command installs it. */
export function describeMissing(missing: Needed[]): string {
  const packages = [...new Set(missing.map((one) => one.package))]
  const width = Math.max(...packages.map((name) => name.length))
  const lines = packages.map((name) => {
    const purposes = missing.filter((one) => one.package === name).map(({ what }) => what)
    return `  ${name.padEnd(width)}  ${purposes.join(', ')}`
  })
  return [
    'To listen with Orca, this computer also needs:',
    ...lines,
    '',
    'On Debian, an administrator can install them with:',
    `  apt-get install ${packages.join(' ')}`,
    '',
    'Orca runs on Linux only. For Windows, see docs/testing-with-a-screen-reader.md.',
  ].join('\n')
}
