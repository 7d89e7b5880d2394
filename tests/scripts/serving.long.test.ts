import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { request as ask } from 'node:http'
import { text } from 'node:stream/consumers'
import * as assert from 'uvu/assert'
import { freePort } from '../help/free-port.ts'
import { copyProject } from '../help/project-copy.ts'
import { opened, until } from '../help/serving.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'
import { plainEnvironment } from '../help/plain-environment.ts'

/** A site that is served: its address, its folder and what was said in the terminal. */
interface Served {
  port: number
  address: string
  folder: string
  said: () => string
}

const port = await freePort()
const leaflet = 'src/leaflets/short'

/** Serves a copy of the short leaflet's project, and asserts that it still answers in the end. */
async function whileServed(
  use: (served: Served) => Promise<void>,
  prepare: (folder: string) => void = () => undefined,
  meanwhile: (folder: string) => Promise<void> = () => Promise.resolve(),
) {
  const folder = copyProject()
  useShortLeaflet(folder)
  prepare(folder)
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/everyleaf.ts', 'start', '--port', String(port)],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment() },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const closed = new Promise((resolve) => child.once('close', resolve))
  const address = `http://127.0.0.1:${port}`
  try {
    await meanwhile(folder)
    await until(() => Promise.resolve(said.includes('Server at') || child.exitCode !== null))
    assert.is(child.exitCode, null, said)
    await use({ port, address, folder, said: () => said })
    assert.is((await opened(`${address}/`)).status, 200, said)
  } finally {
    child.kill()
    await closed
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Asked {
  path?: string
  method?: string
  headers?: Record<string, string>
}

function answerTo({ path = '/', method = 'GET', headers = {} }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      text(response).then((words) => {
        resolve(`${response.statusCode ?? 0} ${words}`)
      }, reject)
    })
    asking.once('error', reject).end()
  })
}

function write(folder: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
}

suite('npm start: requests', (test) => {
  test('answers this machine alone, and no request ends it', () =>
    whileServed(async ({ address }) => {
      const refused: [asked: Asked, status: number][] = [
        [{ headers: { Host: 'evil.example' } }, 403],
        [{ headers: { Host: `evil.example:${port}` } }, 403],
        [{ headers: { Origin: 'https://evil.example' } }, 403],
        [{ path: '/..%2fx' }, 400],
        [{ path: '/../package.json' }, 400],
        [{ path: '/..%5cx' }, 400],
        [{ path: '/%00' }, 400],
        [{ path: '/%' }, 400],
        [{ path: '/%E9.pdf' }, 400],
        [{ method: 'POST' }, 405],
        [{ method: 'DELETE', path: '/x.pdf' }, 405],
        [{ method: 'OPTIONS', path: '*' }, 405],
        [{ path: `/${'a'.repeat(9_000)}` }, 404],
        [{ path: `/${'a'.repeat(60_000)}` }, 431],
        [{ path: '/none.pdf' }, 404],
      ]
      for (const [asked, status] of refused)
        assert.match(
          await answerTo(asked),
          new RegExp(`^${status} `),
          JSON.stringify(asked).slice(0, 90),
        )
      for (const host of ['localhost', '127.0.0.1', '[::1]'])
        assert.match(await answerTo({ headers: { Host: `${host}:${port}` } }), /^200 /)

      // What is no request, half of one, and a socket of another site's page.
      const upgrade = `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: https://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
      const heard = await Promise.all(
        ['\0\0\0', 'GET / HT', 'GET / HTTP/1.1\r\nHost: x\r\n', upgrade].map(sent),
      )
      assert.not.match(heard.join(''), '101 Switching')

      const many = Array.from({ length: 1000 }, () => opened(`${address}/leaflets/short/`))
      const answers = await Promise.all(many)
      assert.ok(answers.every(({ status }) => status === 200))
    }))

  test('has the policy of the published site, and live reload', () =>
    whileServed(async ({ address }) => {
      const { text: html } = await opened(`${address}/leaflets/short/`)
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
      assert.match(
        policy,
        /^default-src 'none'; img-src 'self'[^;]*; font-src 'self'; style-src 'sha256-/,
      )
      assert.match(policy, /script-src 'self'/)
      assert.match(policy, /connect-src 'self'/)
      assert.match(html, 'reload-client.js')
    }))
})

suite('npm start: what is saved while the site is first made', (test) => {
  test('is shown, though nobody watches the files yet', () =>
    whileServed(
      async ({ address, said }) => {
        const page = async () => (await opened(`${address}/leaflets/short/`)).text
        await until(async () => (await page()).includes('Saved early.'), said)
      },
      () => undefined,
      async (folder) => {
        // The page is written, so its text has been read.
        const written = join(folder, '.cache', 'start', 'leaflets', 'short', 'index.html')
        await until(() => Promise.resolve(existsSync(written)))
        write(folder, `${leaflet}/index.md`, (text) => `${text}\nSaved early.\n`)
      },
    ))
})

suite('npm start: mistakes', (test) => {
  test('are said once, and shown on their page, while all other pages go on; a fix is seen', () =>
    whileServed(async ({ address, folder, said }) => {
      const page = () => opened(`${address}/leaflets/short/easy-read/`)
      const long = `This sentence has ${'very '.repeat(25)}many words.`
      const before = said().length
      const answers: string[] = []
      const hasMistake = (words: string) => async () => {
        const { text } = await page()
        answers.push(text)
        return text.includes(words)
      }
      write(folder, `${leaflet}/easy-read.md`, (text) => text.replace(/^(!\[.*)$/m, `$1\n${long}`))
      await until(hasMistake('To fix'), said)
      const line = /easy-read\.md:\d+:\d+ {2}This sentence has \d+ words;.*/.exec(said())?.[0]
      assert.ok(line, said())
      assert.match(answers.at(-1) ?? '', line.slice(0, 60))
      assert.is(said().split(line).length, 2, said())
      assert.not.match(said().slice(before), /^\s+at /m)
      assert.is((await opened(`${address}/leaflets/short/`)).status, 200)
      assert.not.match((await opened(`${address}/leaflets/short/`)).text, 'To fix')

      assert.ok(
        answers.filter((text) => text.includes(long)).every((text) => text.includes('To fix')),
        'A page was given before its mistake was shown on it.',
      )

      write(folder, `${leaflet}/easy-read.md`, (text) => text.replace(`\n${long}`, ''))
      await until(async () => !(await hasMistake('To fix')()), said)
      await until(() => Promise.resolve(said().includes('All is fixed.')), said)
    }))

  test('of Markdown, of a head and of the data: each is told as a build tells it', () =>
    whileServed(async ({ address, folder, said }) => {
      const page = () => opened(`${address}/leaflets/short/`)
      const shows = (words: string) => async () => (await page()).text.includes(words)
      write(folder, `${leaflet}/index.md`, (text) => `${text}\nSee [No Such Link].\n`)
      await until(shows('There is no link called'), said)
      const told = /index\.md:\d+:\d+ {2}There is no link called "No Such Link"\./
      await until(() => Promise.resolve(told.test(said())))

      write(folder, `${leaflet}/index.md`, (text) => text.replace(/^title:.*$/m, 'titel: Short'))
      await until(shows('"title" is missing'))
      assert.is((await opened(`${address}/leaflets/short/easy-read/`)).status, 200)

      write(folder, '_data/organisation.yaml', (text) => text.replace(/^name: .*$/m, ''))
      await until(async () => (await page()).status === 500)
      assert.match((await page()).text, '"name" is missing')
      assert.match(said(), /_data\/organisation\.yaml:\d+:\d+ {2}"name" is missing\./)
      assert.not.match(said(), /^\s+at /m)
      write(folder, '_data/organisation.yaml', (text) => `${text}\nname: Testbury Advice\n`)
      await until(async () => (await page()).status === 200)
    }))

  test('a leaflet with one edition alone: it is shown and says what is missing, and the others go on', () =>
    whileServed(
      async ({ address, said }) => {
        const { status, text: html } = await opened(`${address}/leaflets/short/`)
        assert.is(status, 200)
        assert.match(html, 'To fix')
        assert.match(said(), /src\/leaflets\/short.*easy-read\.md/)
        assert.is((await opened(`${address}/search/`)).status, 200)
      },
      (folder) => {
        rmSync(join(folder, leaflet, 'easy-read.md'))
      },
    ))
})

/** Sends bytes to the server, and gives what it answers within a second. */
function sent(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let heard = ''
    socket.setEncoding('latin1').on('data', (piece: string) => (heard += piece))
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve(heard)
      })
    setTimeout(() => socket.destroy(), 1000)
  })
}
