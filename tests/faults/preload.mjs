// Makes something go wrong in the program that loads it first, when it makes one of these calls for such a file.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** What goes wrong, one after the other: each waits for the one before it. */
const faults = JSON.parse(process.env.EVERYLEAF_FAULT)
const methods = [
  'createReadStream',
  'readFile',
  'readFileSync',
  'writeFile',
  'mkdir',
  'mkdirSync',
  'rename',
  'renameSync',
]
let fault = faults.shift()
let seen = 0
let left = fault?.at.time ?? 1

function next() {
  fault = faults.shift()
  seen = 0
  left = fault?.at.time ?? 1
}

/** A tab may take two minutes. While it waits for one that hangs, it gets less: nobody has the time for that here. */
const { setTimeout: later } = globalThis
let hangs = false
globalThis.setTimeout = Object.assign((work, time, ...given) => {
  hangs ||= fault?.does.endsWith('SIGSTOP') ?? false
  return later(work, hangs && time === 120_000 ? 8_000 : time, ...given)
}, later)

function processes() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return [...lines.matchAll(/^ *(\d+) +(\d+) (.*)$/gm)].map(([, id, parent, command]) => ({
    id: Number(id),
    parent: Number(parent),
    command,
  }))
}

/** Our browsers, and the processes of their groups that draw pages. */
const browsers = () =>
  processes()
    .filter(({ parent, command }) => parent === process.pid && command.includes('--user-data-dir'))
    .map(({ id }) => id)

function tabs() {
  const all = processes()
  const below = new Set(browsers())
  for (const { id, parent } of all) if (below.has(parent)) below.add(id)
  for (const { id, parent } of all) if (below.has(parent)) below.add(id)
  return all
    .filter(({ id, command }) => below.has(id) && command.includes('--type=renderer'))
    .map(({ id }) => id)
}

function happen(does, path) {
  const [kind, what] = does.split(' ')
  if (kind === 'refuse')
    throw Object.assign(new Error(`${what}: refused`), { code: what, path: String(path) })
  if (kind === 'signal') process.kill(process.pid, what)
  if (kind === 'remove') fs.rmSync(what)
  if (kind === 'browser') for (const id of browsers()) process.kill(id, what)
  // As a system does that has no memory left.
  if (kind === 'tabs') for (const id of tabs()) process.kill(id, what)
  if (kind === 'clock') {
    const { now } = Date
    Date.now = () => now() + Number(what) * 86_400_000
  }
  // A signal arrives a moment later; nothing goes on until then.
  if (kind === 'signal') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
}

for (const room of [fs, fs.promises])
  for (const method of methods) {
    const real = room[method]
    if (!real) continue
    room[method] = (...given) => {
      const file = String(method.startsWith('rename') ? given[1] : given[0]).replaceAll('\\', '/')
      if (!fault) return real.apply(room, given)
      const { at, does } = fault
      if (at.after && new RegExp(at.after).test(file)) seen++
      const isIt = at.methods.includes(method) && new RegExp(at.file).test(file)
      if (isIt && (!at.after || seen > 0) && --left === 0) {
        next()
        happen(does, file)
      }
      return real.apply(room, given)
    }
  }
syncBuiltinESMExports()
