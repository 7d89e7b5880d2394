import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program that the listening needs, and the Debian package that has it. */
export interface Needed {
  program: string
  package: string
  what: string
}

/** All programs that the listening needs. A name that begins with a slash is a file, the others are looked for on PATH. */
export const needed: Needed[] = [
  { program: 'Xvfb', package: 'xvfb', what: 'a screen that nobody sees' },
  { program: 'dbus-daemon', package: 'dbus', what: 'lets programs talk to each other' },
  { program: 'dbus-send', package: 'dbus', what: 'switches accessibility on' },
  {
    program: '/usr/share/dbus-1/services/org.a11y.Bus.service',
    package: 'at-spi2-core',
    what: 'carries what a program shows to the screen reader',
  },
  { program: 'openbox', package: 'openbox', what: 'gives a window the keyboard' },
  { program: 'xdotool', package: 'xdotool', what: 'presses keys' },
  { program: 'firefox-esr', package: 'firefox-esr', what: 'the browser' },
  { program: 'orca', package: 'orca', what: 'the screen reader' },
]

/** Gives those needed programs that are not there; `path` is PATH. */
export const missingPrograms = (path: string, exists = existsSync): Needed[] =>
  needed.filter(({ program }) =>
    program.startsWith('/')
      ? !exists(program)
      : !path.split(delimiter).some((folder) => folder !== '' && exists(join(folder, program))),
  )

/** Says in plain words what is missing and which command gets it. */
export function describeMissing(missing: Needed[]): string {
  const packages = [...new Set(missing.map((one) => one.package))]
  const width = Math.max(...packages.map((name) => name.length))
  const lines = packages.map((name) => {
    const purposes = missing.filter((one) => one.package === name).map(({ what }) => what)
    return `  ${name.padEnd(width)}  ${purposes.join(', ')}`
  })
  return [
    'This computer lacks what it takes to listen with Orca:',
    ...lines,
    '',
    'On Debian, this gets it (as an administrator):',
    `  apt-get install ${packages.join(' ')}`,
    '',
    'Orca is for Linux only. docs/testing-with-a-screen-reader.md says how to listen on other systems.',
  ].join('\n')
}
