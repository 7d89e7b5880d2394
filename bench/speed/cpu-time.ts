import { readdirSync, readFileSync } from 'node:fs'

/** What Linux counts CPU time in, in ms. */
const tick = 10

interface Process {
  parent: number
  /** In ms. */
  own: number
  /** Its own time and that of its children that have ended, in ms. */
  time: number
}

/** What has ended, in ms: the system forgets the time of a browser's tabs with the browser. */
let ended = 0

/**
 * Gives the CPU time, in ms, of this process and of all that it has started and that still run: browsers and their tabs too.
 * Of what has ended there is only what `keepCpuTime` was told. It reads /proc, so it needs Linux.
 */
export function cpuTime(): number {
  const own = readProcess(String(process.pid))
  return ended + (own?.own ?? 0) + timeBelow(process.pid)
}

/** Keeps the CPU time of a process that this one has started, and of all that it has started, before it is ended. */
export function keepCpuTime(id: number): void {
  const top = readProcess(String(id))
  ended += (top?.time ?? 0) + timeBelow(id)
}

/** The time of all that a process has started, at any remove. */
function timeBelow(top: number): number {
  const processes = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    const read = /^\d+$/.test(name) ? readProcess(name) : undefined
    if (read) processes.set(Number(name), read)
  }
  return [...processes]
    .filter(([id]) => id !== top && descends(id, top, processes))
    .reduce((sum, [, { time }]) => sum + time, 0)
}

function descends(id: number, top: number, processes: Map<number, Process>): boolean {
  for (let at = id; at > 0; at = processes.get(at)?.parent ?? 0) if (at === top) return true
  return false
}

/** Gives nothing of a process that has just ended. */
function readProcess(id: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    // The name before the bracket may have spaces in it. See proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user = 0, system = 0, ...ofChildren] = fields.slice(11, 15).map(Number)
    const own = (user + system) * tick
    const time = ofChildren.reduce((sum, one) => sum + one * tick, own)
    return { parent: Number(fields[1]), own, time }
  } catch {
    return undefined
  }
}
