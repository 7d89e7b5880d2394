import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/** Runs `use` while `everyleaf start` serves the site in a folder, and stops the server by its own process id. */
export async function whileServing(
  folder: string,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/everyleaf.ts', 'start', '--port', String(port)],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const closed = new Promise((resolve) => child.once('close', resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (piece: string) => {
          said += piece
          if (said.includes('Server at')) resolve()
        })
      setTimeout(() => {
        reject(new Error(`The server does not answer: ${said}`))
      }, 90_000).unref()
      child.once('close', () => {
        reject(new Error(`The server ended: ${said}`))
      })
    })
    await use(`http://127.0.0.1:${port}/`)
  } finally {
    child.kill()
    await closed
  }
}

/** Gives the status and the text that a browser gets when it opens an address; `fetch` would look like a script's request. */
export function opened(address: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      text(response).then((all) => {
        resolve({ status: response.statusCode ?? 0, text: all })
      }, reject)
    }).once('error', reject)
  })
}

/** Waits until something holds. Throws an Error, with what was said meanwhile, if it does not within a minute and a half. */
export async function until(
  holds: (tries: number) => Promise<boolean>,
  said: () => string = () => '',
): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (await holds(tries)) return
    await wait(100)
  }
  throw new Error(`It did not happen within a minute and a half. ${said()}`)
}
