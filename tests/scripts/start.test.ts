import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import * as assert from 'uvu/assert'
import { project } from '../help/site.ts'
import { suite } from '../suite.ts'

const port = 18_480 + (process.pid % 400)

/** Runs `use` while `everyleaf start` serves the site, and stops the server by its own process id. */
async function whileServing(use: () => Promise<void>): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/everyleaf.ts', 'start', '--port', String(port)],
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const closed = new Promise((resolve) => child.once('close', resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      let said = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (piece: string) => {
          said += piece
          if (said.includes('Server at')) resolve()
        })
      }
      setTimeout(() => {
        reject(new Error(`The server does not answer: ${said}`))
      }, 60_000).unref()
      child.once('close', () => {
        reject(new Error(`The server ended: ${said}`))
      })
    })
    await use()
  } finally {
    child.kill()
    await closed
  }
}

/** The HTML that a browser gets when it opens an address; `fetch` would look like a script's request. */
function opened(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      text(response).then(resolve, reject)
    }).once('error', reject)
  })
}

suite('npm start', (test) => {
  test('serves pages with live reload, prints a PDF on request, and listens on loopback alone', async () => {
    await whileServing(async () => {
      const folder = `http://127.0.0.1:${port}/leaflets/if-you-do-not-agree/`
      assert.match(await opened(folder), /src="\/\.11ty\/reload-client\.js"/)

      const text = await fetch(`${folder}if-you-do-not-agree.txt`)
      assert.is(text.status, 200)
      assert.match(await text.text(), /\n={40,}\n/)
      const pdf = await fetch(`${folder}if-you-do-not-agree.pdf`)
      assert.is(pdf.status, 200)
      assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 8), /^%PDF-1\./)

      const others = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
      for (const { address } of others) {
        const answer = await fetch(`http://${address}:${port}/`).then(
          () => 'answers',
          () => 'refused',
        )
        assert.is(answer, 'refused', address)
      }
    })
  })
})
