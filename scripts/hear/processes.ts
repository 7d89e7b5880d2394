import { spawn } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** How a program is started. */
export interface Start {
  command: string
  args?: string[]
  env: NodeJS.ProcessEnv
  /** Its output is kept as complaints unless told otherwise. */
  stdio?: StdioOptions
  /** The signal that ends it at once: `SIGKILL` unless it has something of its own to remove. */
  atOnce?: 'SIGTERM' | 'SIGKILL'
}

/** A program that runs beside us, in a process group of its own. */
export interface Running {
  child: ChildProcess
  /** What it wrote so far, at most the last 4,000 characters. */
  complaints(): string
  /** Ends it and whatever it started, and waits until it is gone. */
  end(): Promise<void>
  /** Ends them without waiting, for when our own process ends. */
  endAtOnce(): void
}

/** How long a program may take to end itself, in ms. */
const patience = 5000

/** Starts a program. Whoever starts it ends it. */
export function startProgram({
  command,
  args = [],
  env,
  stdio = ['ignore', 'pipe', 'pipe'],
  atOnce = 'SIGKILL',
}: Start): Running {
  const child = spawn(command, args, { env, stdio, detached: true })
  let complaints = ''
  const keep = (words: Buffer | Error) => {
    complaints = (complaints + (words instanceof Error ? words.message : words.toString())).slice(
      -4000,
    )
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.on('error', keep)
  return {
    child,
    complaints: () => complaints.trim() || '(nothing)',
    async end() {
      const gone = hasEnded(child) ? undefined : once(child, 'exit')
      signalGroup(child, 'SIGTERM')
      await Promise.race([gone, wait(patience, undefined, { ref: false })])
      // The first process may have left others behind, and a signal only asks: it is over when the group is gone.
      const last = Date.now() + patience
      while (signalGroup(child, 'SIGKILL') && Date.now() < last) await wait(10)
    },
    endAtOnce() {
      signalGroup(child, atOnce)
    },
  }
}

/** Whether a program has ended, or never began. */
export const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** Signals a whole process group, which may be there still when its first process is gone; says whether it was there. */
function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    return false
  }
}
