import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hasEnded } from './processes.ts'
import type { Running } from './processes.ts'
import type { Session } from './session.ts'
import { parseUtterance } from './utterances.ts'
import type { Utterance } from './utterances.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** Presses keys in a session, and hears what Orca says. */
export interface Ear {
  /** Presses a key, named as xdotool names it, like `Tab` or `ctrl+Home`, and gives what is said. */
  press(key: string): Promise<Utterance[]>
  /** Types letters as a person does, and gives what is said, the letters included. */
  type(text: string): Promise<Utterance[]>
  /** Has everything read aloud from the caret to the end, and gives it. */
  sayAll(): Promise<Utterance[]>
  /** Gives what is said from now on until it is quiet. */
  listen(timing: Timing): Promise<Utterance[]>
}

/** Both in ms: how long it must be quiet to be over, and how long the first words may take. */
export interface Timing {
  quiet: number
  patience: number
}

const afterKey: Timing = { quiet: 300, patience: 4000 }
/** The search says how much it has found a moment after the last letter. */
const afterTyping: Timing = { quiet: 3000, patience: 8000 }
const atStart: Timing = { quiet: 1500, patience: 60_000 }
/** The longest that a key may take to arrive, and that reading a whole page may take, in ms. */
const longest = { key: 60_000, reading: 15 * 60_000 }

const run = promisify(execFile)

/** Starts Orca in a session, and waits until it has said that it is on. */
export async function startOrca(session: Session): Promise<Ear> {
  const settings = join(session.home, 'data', 'orca')
  mkdirSync(settings, { recursive: true })
  const customizations = fileURLToPath(new URL('catch-speech.py', import.meta.url))
  copyFileSync(customizations, join(settings, 'orca-customizations.py'))
  const orca = session.start({ command: 'orca', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const ear = earOf(orca, (...args) => run('xdotool', args, { env: session.env }))
  const greeting = await ear.listen(atStart)
  if (greeting.length === 0)
    throw new UserError(`Orca does not speak. Its output:\n${orca.complaints()}`)
  return ear
}

/** The ear at a running Orca whose file descriptor 3 is a socket; `xdotool` presses keys where it listens. */
export function earOf(orca: Running, xdotool: (...args: string[]) => Promise<unknown>): Ear {
  const socket = orca.child.stdio[3] as Duplex
  const heard: { at: number; utterance: Utterance }[] = []
  createInterface({ input: socket }).on('line', (line) => {
    heard.push({ at: Date.now(), utterance: parseUtterance(line) })
  })
  const since = (start: number) => heard.slice(start)
  const count = (start: number, kind: Utterance['kind']) =>
    since(start).filter(({ utterance }) => utterance.kind === kind).length
  /** What is said, with the keys that Orca names only where `typed` says so: the transcript names them already. */
  const spoken = (start: number, typed: boolean) =>
    since(start).filter(
      ({ utterance: { kind } }) =>
        kind === 'speech' || kind === 'character' || (typed && kind === 'typed'),
    )

  /** Waits for something; throws with `late` where it takes too long, in ms, and where Orca fails. */
  const until = async (start: number, isThere: () => boolean, most: number, late: string) => {
    const end = Date.now() + most
    while (!isThere()) {
      if (hasEnded(orca.child))
        throw new UserError(`Orca has ended. It says:\n${orca.complaints()}`)
      const fault = since(start).find(({ utterance }) => utterance.kind === 'fault')
      if (fault)
        throw new UserError(
          `Orca could not read on: ${fault.utterance.text}. Run the command again.`,
        )
      if (Date.now() > end) throw new UserError(`${late} Run the command again.`)
      await wait(20)
    }
  }
  /** Waits until Orca and the browser have done all that they were asked. A busy computer takes its time. */
  const untilIdle = async () => {
    const start = heard.length
    socket.write('\n')
    await until(start, () => count(start, 'idle') > 0, longest.key, 'Orca does not answer.')
  }
  const untilQuiet = async (start: number, { quiet, patience }: Timing, typed = false) => {
    const begin = Date.now()
    for (;;) {
      await untilIdle()
      const last = spoken(start, typed).at(-1)?.at
      if (last === undefined ? Date.now() - begin > patience : Date.now() - last > quiet) break
      await wait(50)
    }
    return spoken(start, typed).map(({ utterance }) => utterance)
  }
  /** Presses a key, and waits until Orca has received the press and the release of each of its parts. */
  const arrive = async (start: number, key: string) => {
    await xdotool('key', key)
    const events = 2 * key.split('+').length
    const late = `The key ${key} has not arrived.`
    await until(start, () => count(start, 'key') >= events, longest.key, late)
  }
  return {
    listen: (timing) => untilQuiet(heard.length, timing),
    async press(key) {
      const start = heard.length
      await arrive(start, key)
      return untilQuiet(start, afterKey)
    },
    async type(text) {
      const start = heard.length
      await xdotool('type', '--delay', '150', text)
      return untilQuiet(start, afterTyping, true)
    },
    async sayAll() {
      const start = heard.length
      await arrive(start, 'KP_Add')
      const late = 'Orca did not come to the end of the page.'
      await until(start, () => count(start, 'end') > 0, longest.reading, late)
      return untilQuiet(start, afterKey)
    },
  }
}
