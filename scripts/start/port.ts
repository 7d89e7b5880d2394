import { createServer } from 'node:net'
import { UserError } from '../../plugins/findings/user-error.ts'
import { UsageError } from '../output/usage-error.ts'

const last = 65_535
const usual = 8080

/** Gives the port that a person wrote, or the usual one. Throws a UsageError if it is not one. */
export function readPort(given: string | undefined): number {
  const port = given === undefined ? usual : /^\d+$/.test(given) ? Number(given) : NaN
  if (port >= 1 && port <= last) return port
  throw new UsageError(
    `"${given ?? ''}" is not a port. A port is a whole number from 1 to ${last}, like --port 8080.`,
  )
}

/** Throws a UserError if another program has the port on this machine, or if it is not for everybody's programs. */
export async function needFreePort(port: number): Promise<void> {
  const reason = await refusal(port)
  if (reason === undefined) return
  const remedy = `Use another one: npm start -- --port ${await freePortFrom(port < usual ? usual : port + 1)}`
  throw new UserError(
    reason === 'EADDRINUSE'
      ? `Another program is using port ${port}, perhaps another "npm start". ${remedy}`
      : `This computer does not let us use port ${port} (${reason}). ${remedy}`,
  )
}

/** The first port from `port` on that is free, of some twenty. */
async function freePortFrom(port: number): Promise<number> {
  for (let next = port; next <= Math.min(port + 20, last); next++)
    if ((await refusal(next)) === undefined) return next
  return usual
}

/** The code with which the operating system refuses a port on loopback; undefined if it is free. */
function refusal(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code ?? 'unknown')
    })
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.close(() => {
        resolve(undefined)
      })
    })
  })
}
