import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** One process: its id, its parent's and its group's, and its command line. */
export interface Process {
  id: number
  parent: number
  group: number
  command: string
}

/** Gives the child processes of one of ours, with those of the groups that they lead; not on Windows. */
export function processesBelow(id: number): Process[] {
  const all = running()
  const found = new Map<number, Process>()
  const isBelow = ({ parent, group }: Process) =>
    parent === id || found.has(parent) || found.has(group)
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const one of all) if (one.id !== id && isBelow(one)) found.set(one.id, one)
  }
  return [...found.values()]
}

/** Gives those of the processes that still run. */
export function stillRunning(processes: Process[]): Process[] {
  const now = new Map(running().map((one) => [one.id, one]))
  return processes.filter(({ id, command }) => now.get(id)?.command === command)
}

/** All processes but those that have ended and wait for their parent. */
function running(): Process[] {
  return process.platform === 'linux' ? fromProc() : fromPs()
}

function fromProc(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        if (state === 'Z') return []
        return [{ id: Number(name), parent: Number(parent), group: Number(group), command }]
      } catch {
        // It has ended since it was listed.
        return []
      }
    })
}

function fromPs(): Process[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,command='], {
    encoding: 'utf8',
  })
  return [...table.matchAll(/^ *(\d+) +(\d+) +(\d+) +(\S+) +(.*)$/gm)]
    .filter(([, , , , state = '']) => !state.startsWith('Z'))
    .map(([, id, parent, group, , command = '']) => ({
      id: Number(id),
      parent: Number(parent),
      group: Number(group),
      command,
    }))
}
