import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as assert from 'uvu/assert'
import { openAll } from '../../../scripts/check/outside/index.ts'
import { openAddress, whyNot } from '../../../scripts/check/outside/open.ts'
import type { Answer } from '../../../scripts/check/outside/open.ts'
import { wrongWithAnswer } from '../../../scripts/check/outside/wrong.ts'
import { suite } from '../../suite.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
const to = (location: string, status: number) => (response: ServerResponse) =>
  response.writeHead(status, { location }).end()
const status = (number: number) => (response: ServerResponse) => response.writeHead(number).end()

/** What the server of the test does at each path. */
const answers: Record<string, (response: ServerResponse) => unknown> = {
  '/good': (response) =>
    response.writeHead(200, html).end('<h2 id="caf\u00e9">Caf\u00e9</h2><a name="old"></a>'),
  '/file.pdf': (response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/moved': to('/good', 301),
  '/moved-twice': to('/moved', 308),
  '/for-now': to('/good', 302),
  '/for-now-307': to('/good', 307),
  '/moved-then-for-now': to('/for-now', 301),
  '/moved-to-nothing': to('/none', 301),
  '/circle': to('/circle-2', 302),
  '/circle-2': to('/circle', 302),
  '/forbidden': status(403),
  '/too-many': status(429),
  '/gone': status(410),
  '/broken': status(500),
  '/silent': () => undefined,
  '/cut': (response) => response.destroy(),
}

const server = createServer((request: IncomingMessage, response) => {
  const answer = answers[(request.url ?? '').split('?')[0] ?? '']
  if (answer) answer(response)
  else status(404)(response)
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const bound = server.address()
assert.ok(bound !== null && typeof bound === 'object')
const site = `http://127.0.0.1:${bound.port}`
server.unref()

const expected: [path: string, answer: Answer][] = [
  ['/good', { kind: 'opens' }],
  ['/good?a=b', { kind: 'opens' }],
  ['/good#caf%C3%A9', { kind: 'opens' }],
  ['/good#old', { kind: 'opens' }],
  ['/good#:~:text=Caf', { kind: 'opens' }],
  ['/good#cafe', { kind: 'no such place' }],
  ['/file.pdf#page=2', { kind: 'opens' }],
  ['/moved', { kind: 'moved', to: `${site}/good` }],
  ['/moved#old', { kind: 'moved', to: `${site}/good#old` }],
  ['/moved#none', { kind: 'no such place' }],
  ['/moved-twice', { kind: 'moved', to: `${site}/good` }],
  ['/for-now', { kind: 'opens' }],
  ['/for-now-307', { kind: 'opens' }],
  ['/moved-then-for-now', { kind: 'moved', to: `${site}/for-now` }],
  ['/moved-to-nothing', { kind: 'gone', status: 404 }],
  ['/circle', { kind: 'turns in circles' }],
  ['/none', { kind: 'gone', status: 404 }],
  ['/gone', { kind: 'gone', status: 410 }],
  ['/forbidden', { kind: 'refuses programs', status: 403 }],
  ['/too-many', { kind: 'refuses programs', status: 429 }],
  ['/broken', { kind: 'fails', status: 500 }],
  ['/silent', { kind: 'no answer', why: 'in time' }],
]

suite('a web address', (test) => {
  for (const [path, answer] of expected)
    test(`${path}: ${answer.kind}`, async () => {
      const patience = path === '/silent' ? 200 : 10_000
      assert.equal(await openAddress(`${site}${path}`, { patience }), answer)
    })

  test('a connection that is cut is no answer', async () => {
    assert.is((await openAddress(`${site}/cut`)).kind, 'no answer')
  })

  test('a site that does not speak a secure language is told as its certificate', async () => {
    const answer = await openAddress(`https://127.0.0.1:${bound.port}/good`)
    assert.is(answer.kind, 'certificate')
  })

  const reasons: [code: string, kind: Answer['kind']][] = [
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ENOTFOUND', 'no such site'],
    ['UND_ERR_CONNECT_TIMEOUT', 'no answer'],
    ['ECONNREFUSED', 'no answer'],
  ]
  for (const [code, kind] of reasons)
    test(`${code}: ${kind}`, () => {
      const cause = Object.assign(new Error('it fails'), { code })
      assert.is(whyNot(new TypeError('fetch failed', { cause })).kind, kind)
    })

  test('those of several sites are all opened, each once', async () => {
    const addresses = ['/good', '/none', '/moved'].map((path) => `${site}${path}`)
    const found = await openAll(addresses)
    assert.equal([...found.keys()], addresses)
  })
})

suite('what is said of a web address', (test) => {
  const address = 'https://example.org/a'
  const said = (answer: Answer) => {
    const wrong = wrongWithAnswer(address, answer)
    return (
      wrong && `${wrong.severity ?? 'error'} ${wrong.what} ${wrong.remedy} [${wrong.rule ?? ''}]`
    )
  }

  test('one that opens is not worth a word', () => {
    assert.is(said({ kind: 'opens' }), undefined)
  })

  test('an error is what a reader would not get', () => {
    assert.is(
      said({ kind: 'gone', status: 404 }),
      `error ${address} is not there (status 404). Look for its new address and write it there. [link-gone]`,
    )
    assert.is(
      said({ kind: 'certificate', why: 'CERT_HAS_EXPIRED' }),
      `error A browser warns of ${address}: its certificate is not good (CERT_HAS_EXPIRED). Ask whoever runs it, or link to another page. [link-certificate]`,
    )
    assert.match(said({ kind: 'no such site' }) ?? '', /^error There is no site at/)
    assert.match(said({ kind: 'turns in circles' }) ?? '', /^error .* sends readers on and on\./)
  })

  test('a warning is what a program cannot know, or what works for now', () => {
    assert.is(
      said({ kind: 'moved', to: 'https://example.org/b' }),
      `warning ${address} has moved for good. Write its new address: https://example.org/b [link-moved]`,
    )
    assert.is(
      said({ kind: 'refuses programs', status: 403 }),
      `warning ${address} does not let programs in (status 403). Open it in a browser to see if it is there. [link-refuses]`,
    )
    assert.match(
      said({ kind: 'no such place' }) ?? '',
      /^warning .*opens, but it has no such place/,
    )
    assert.match(said({ kind: 'fails', status: 503 }) ?? '', /^warning .* at the moment/)
    assert.match(said({ kind: 'no answer', why: 'in time' }) ?? '', /did not answer in time\./)
  })
})
