// Makes something go wrong in the program that loads it first, when it makes one of these calls for such a file.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { at, does } = JSON.parse(process.env.EVERYLEAF_FAULT)
const methods = [
  'readFile',
  'readFileSync',
  'writeFile',
  'mkdir',
  'mkdirSync',
  'rename',
  'renameSync',
]
let seen = 0
let left = at.time ?? 1

function happen(path) {
  const [kind, what] = does.split(' ')
  if (kind === 'refuse')
    throw Object.assign(new Error(`${what}: refused`), { code: what, path: String(path) })
  if (kind === 'signal') process.kill(process.pid, what)
  if (kind === 'remove') fs.rmSync(what)
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
      if (at.after && new RegExp(at.after).test(file)) seen++
      const isIt = at.methods.includes(method) && new RegExp(at.file).test(file)
      if (isIt && (!at.after || seen > 0) && --left === 0) happen(file)
      return real.apply(room, given)
    }
  }
syncBuiltinESMExports()
