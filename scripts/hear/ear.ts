import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hasEnded } from './processes.ts'
import type { Session } from './session.ts'
import { parseUtterance } from './utterances.ts'
import type { Utterance } from './utterances.ts'

/** Presses keys in a session, and hears what Orca says. */
export interface Ear {
  /** Presses a key, named as xdotool names it, like `Tab` or `ctrl+Home`, and gives what is said of it. */
  press(key: string): Promise<Utterance[]>
  /** Types letters as a person does, and gives what is said, the letters included. */
  type(text: string): Promise<Utterance[]>
  /** Has everything read from the caret to the end. */
  sayAll(): Promise<Utterance[]>
  /** Gives what is said until it is quiet, where something has just begun. */
  listen(timing: Timing): Promise<Utterance[]>
}

/** Both in ms: how long the quiet lasts that ends the listening, and how long the first words may take. */
export interface Timing {
  quiet: number
  patience: number
}

const afterKey: Timing = { quiet: 400, patience: 4000 }
/** A search says its count a moment after the last letter. */
const afterTyping: Timing = { quiet: 3000, patience: 8000 }
const atStart: Timing = { quiet: 1500, patience: 60_000 }
/** No leaflet takes longer to be read through, in ms. */
const longestReading = 15 * 60_000

const run = promisify(execFile)

/** Starts Orca in a session, and waits until it has said so. */
export async function startOrca(session: Session): Promise<Ear> {
  const settings = join(session.home, 'data', 'orca')
  mkdirSync(settings, { recursive: true })
  const customizations = fileURLToPath(new URL('catch-speech.py', import.meta.url))
  copyFileSync(customizations, join(settings, 'orca-customizations.py'))
  const orca = session.start({ command: 'orca', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const heard: Utterance[] = []
  let lastAt = 0
  createInterface({ input: orca.child.stdio[3] as Readable }).on('line', (line) => {
    heard.push(parseUtterance(line))
    lastAt = Date.now()
  })

  /** Gives what is said after `act`, as soon as `isEnough` says so of it. */
  const hear = async (
    act: () => unknown,
    isEnough: (said: Utterance[], since: number) => boolean,
  ) => {
    const before = heard.length
    await act()
    const since = Date.now()
    while (!isEnough(heard.slice(before), since)) {
      if (hasEnded(orca.child)) throw new Error(`Orca has ended. It says:\n${orca.complaints()}`)
      await wait(30)
    }
    return heard.slice(before)
  }
  const untilQuiet =
    ({ quiet, patience }: Timing) =>
    (said: Utterance[], since: number) =>
      said.length > 0 ? Date.now() - lastAt > quiet : Date.now() - since > patience
  const xdotool = (...args: string[]) => run('xdotool', args, { env: session.env })

  const greeting = await hear(() => undefined, untilQuiet(atStart))
  if (greeting.length === 0) throw new Error(`Orca says nothing, but for:\n${orca.complaints()}`)
  return {
    listen: (timing) => hear(() => undefined, untilQuiet(timing)),
    type: (text) => hear(() => xdotool('type', '--delay', '150', text), untilQuiet(afterTyping)),
    async press(key) {
      const said = await hear(() => xdotool('key', key), untilQuiet(afterKey))
      // Orca names the key. The transcript does so already.
      return said.filter(({ kind }) => kind !== 'typed')
    },
    sayAll: () =>
      hear(
        () => xdotool('key', 'KP_Add'),
        (said, since) => {
          if (Date.now() - since > longestReading)
            throw new Error('Orca did not come to the end of the page. Run the command again.')
          return said.some(({ kind }) => kind === 'end')
        },
      ).then((said) => said.filter(({ kind }) => kind !== 'typed')),
  }
}
