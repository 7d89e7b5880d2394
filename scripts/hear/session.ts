import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { hasEnded, startProgram } from './processes.ts'
import type { Running, Start } from './processes.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** A screen, a bus and a window manager of our own, with no settings of the person who runs them. */
export interface Session {
  /** The folder that is home to all its programs. */
  home: string
  env: NodeJS.ProcessEnv
  /** Starts a program in the session; it ends with the session at the latest. */
  start(program: Omit<Start, 'env'>): Running
}

const run = promisify(execFile)

/** Lends a private X session; ends its programs and removes its folder afterwards, also where our process is told to end. */
export async function withSession<T>(use: (session: Session) => Promise<T>): Promise<T> {
  // Sockets are in it, and a socket's path has 107 characters at most: the project's own folder may be too deep.
  const home = mkdtempSync(join(tmpdir(), 'everyleaf-hear-'))
  const env = ownEnvironment(home)
  const running: Running[] = []
  const remove = () => {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  const endAtOnce = () => {
    for (const one of running) one.endAtOnce()
    remove()
  }
  process.once('exit', endAtOnce)
  const session: Session = {
    home,
    env,
    start(program) {
      const one = startProgram({ ...program, env })
      running.unshift(one)
      return one
    },
  }
  try {
    await open(session)
    return await use(session)
  } finally {
    for (const one of running) await one.end()
    remove()
    process.off('exit', endAtOnce)
  }
}

/** An environment with accessibility turned on, in English, with nothing else from our own except PATH. */
function ownEnvironment(home: string): NodeJS.ProcessEnv {
  const runtime = join(home, 'run')
  mkdirSync(runtime, { mode: 0o700 })
  return {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: runtime,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    LANG: 'C.UTF-8',
    GSETTINGS_BACKEND: 'memory',
    GTK_MODULES: 'gail:atk-bridge',
    GNOME_ACCESSIBILITY: '1',
    MOZ_CRASHREPORTER_DISABLE: '1',
  }
}

async function open(session: Session): Promise<void> {
  const { home, env } = session
  const screen = session.start({
    command: 'Xvfb',
    args: ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // If it were killed, its lock file and its socket would stay in /tmp.
    atOnce: 'SIGTERM',
  })
  env.DISPLAY = `:${await firstLine(screen, screen.child.stdio[3])}`

  const bus = session.start({
    command: 'dbus-daemon',
    args: ['--session', '--nofork', '--print-address=1'],
  })
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, bus.child.stdout)
  for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
    await run('dbus-send', switchOn(property), { env })

  const windows = join(home, 'windows.xml')
  writeFileSync(windows, wholeScreen)
  session.start({ command: 'openbox', args: ['--config-file', windows] })
}

const switchOn = (property: string): string[] => [
  '--session',
  '--print-reply',
  '--dest=org.a11y.Bus',
  '/org/a11y/bus',
  'org.freedesktop.DBus.Properties.Set',
  'string:org.a11y.Status',
  `string:${property}`,
  'variant:boolean:true',
]

const wholeScreen = `<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <applications><application class="*"><maximized>yes</maximized></application></applications>
</openbox_config>
`

/** Waits for the first line that a program writes; throws with its complaints where it ends before. */
async function firstLine(running: Running, from: unknown): Promise<string> {
  const { child } = running
  const ended = hasEnded(child) ? undefined : once(child, 'exit').then(() => undefined)
  const line = once(createInterface({ input: from as Readable }), 'line') as Promise<[string]>
  const first = await Promise.race([line, ended])
  if (first === undefined)
    throw new UserError(`${child.spawnfile} did not start. It says:\n${running.complaints()}`)
  return first[0]
}
