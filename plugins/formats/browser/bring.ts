import type { HTTPRequest } from 'puppeteer'

/** What is true of an answer on its way from the server, and not on the way to a browser. */
const ofTheWay = [
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]

/** Answers a request of a browser on another machine with what our server, on loopback, has for it. No port has to be open to that machine. */
export async function bring(request: HTTPRequest): Promise<void> {
  try {
    const answer = await fetch(request.url(), { method: request.method(), redirect: 'manual' })
    const body = Buffer.from(await answer.arrayBuffer())
    const headers = [...answer.headers].filter(([name]) => !ofTheWay.includes(name))
    const { status } = answer
    await request.respond({ status, headers: Object.fromEntries(headers), body })
  } catch {
    // As where a server does not answer: the page says what it lacks.
    await request.abort('connectionfailed')
  }
}
