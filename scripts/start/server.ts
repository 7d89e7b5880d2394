import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import EleventyDevServer from '@11ty/eleventy-dev-server'
import { describeFailure } from '../output/failed.ts'
import { say } from '../output/say.ts'
import { refusalOf } from './requests.ts'

/**
 * Makes Eleventy's server one for this machine alone, which no request ends: it listens on loopback, for which it has no option,
 * and refuses what is not asked by a browser here.
 */
export function serveSafely(): void {
  const server = EleventyDevServer.prototype
  server._serverListen = function (port) {
    this.server.listen({ port, host: '127.0.0.1' })
  }
  const { onRequestHandler, setupReloadNotifier } = server
  server.onRequestHandler = async function (request, response) {
    const refusal = refusalOf(request)
    if (refusal) {
      answer(response, refusal.status, refusal.what)
      return
    }
    // As every server of files should: a file is what its name says, and other sites may not show it.
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    await orSay(response, () => onRequestHandler.call(this, request, response))
  }
  server.setupReloadNotifier = function () {
    this.server.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
      if (refusalOf(request)) socket.destroy()
    })
    setupReloadNotifier.call(this)
  }
}

/** Does what answers a request; if it fails, says so to whoever asked, and in the terminal. */
export async function orSay(response: ServerResponse, work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    const message = describeFailure(error)
    say(message)
    answer(response, 500, message)
  }
}

/** Answers in plain words; an answer that has begun is only ended. */
export function answer(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.end()
    return
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
}
