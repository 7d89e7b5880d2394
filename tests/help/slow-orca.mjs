// Speaks like Orca on a slow computer: what it says of a key comes long after the key, and the key's echo first.
// Standard input: a line for each key, with what to say; an empty line ends it. File descriptor 3: Orca's socket.
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'

const socket = new Socket({ fd: 3 })
const write = (kind, text = '') => socket.write(`${JSON.stringify({ kind, text })}\n`)
let busy = Promise.resolve()
const later = (ms, act) => {
  busy = busy.then(() => new Promise((done) => setTimeout(done, ms))).then(act)
}

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === '') process.exit(0)
  const { kind, text } = JSON.parse(line)
  later(700, () => {
    write('typed', 'echo')
    write('key')
    write('key')
  })
  if (kind === 'end') later(100, () => write('speech', 'All of it.'))
  later(700, () => write(kind, text))
})
createInterface({ input: socket }).on('line', () => {
  later(0, () => write('idle'))
})
