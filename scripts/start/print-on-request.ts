import type { IncomingMessage, ServerResponse } from 'node:http'
import { describeFinding, formats, makeFormats } from '../../plugins/index.ts'
import { say } from '../output/say.ts'
import { leafletSources } from '../source-of.ts'

type Next = () => void

/** Gives server middleware that makes a format of the site in `folder` again when its file is requested. */
export function printOnRequest(folder: string, prefix: string) {
  let queue = Promise.resolve()
  return async (request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> => {
    const path = pathOf(request)
    if (path === undefined || !isOfFormat(path)) {
      next()
      return
    }
    const file = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1)
    const turn = queue.then(() => print(folder, file))
    queue = turn.catch(() => undefined)
    try {
      await turn
      next()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      say(message)
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(message)
    }
  }
}

const isOfFormat = (path: string) => formats.some(({ file }) => path.endsWith(`.${file.extension}`))

/** The path that a request asks for; undefined if it cannot be read. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURI(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

async function print(folder: string, file: string): Promise<void> {
  const made = await makeFormats(folder, {
    only: (job) => job.file === file,
    sourceOf: await leafletSources(),
  })
  for (const finding of made.flatMap((one) => one.findings)) say(describeFinding(finding))
}
