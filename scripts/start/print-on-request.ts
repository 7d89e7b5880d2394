import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { keptFolder } from '../../plugins/cache/place.ts'
import { join } from 'node:path'
import { describeFinding, formats, makeFormats } from '../../plugins/index.ts'
import { describeFailure } from '../output/failed.ts'
import { say } from '../output/say.ts'
import { leafletSources } from '../source-of.ts'
import { answer, orSay } from './server.ts'

type Next = () => void

/** Gives server middleware that makes a format of the site in `folder` again when its file is requested, one at a time. */
export function printOnRequest(folder: string, prefix: string) {
  const under = new Map<string, Promise<void>>()
  let queue = Promise.resolve()
  /** Those who ask for a file while it is made get the one that is made. */
  const printOnce = (file: string): Promise<void> => {
    const known = under.get(file)
    if (known) return known
    const turn = queue.then(() => print(folder, file)).finally(() => under.delete(file))
    under.set(file, turn)
    queue = turn.catch(() => undefined)
    return turn
  }
  return (request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> =>
    orSay(response, async () => {
      const path = pathOf(request)
      const file = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1)
      if (isOfFormat(path)) {
        try {
          await printOnce(file)
        } catch (error) {
          const message = [describeFailure(error), ...old(join(folder, file))].join('\n')
          say(message)
          answer(response, 500, message)
          return
        }
      }
      next()
    })
}

/** What people are told of the file that was made before. */
function old(file: string): string[] {
  return existsSync(file) ? [`${file} is still the old one.`] : []
}

const isOfFormat = (path: string) => formats.some(({ file }) => path.endsWith(`.${file.extension}`))

/** The path that a request asks for, which can be read: others are refused before. */
const pathOf = ({ url = '/' }: IncomingMessage): string =>
  decodeURI(new URL(url, 'http://localhost').pathname)

async function print(folder: string, file: string): Promise<void> {
  const made = await makeFormats(folder, {
    only: (job) => job.file === file,
    sourceOf: await leafletSources(),
    onNotice: sayOnce,
    cache: keptFolder,
  })
  for (const finding of made.flatMap((one) => one.findings)) say(describeFinding(finding))
}

const told = new Set<string>()

function sayOnce(notice: string): void {
  if (!told.has(notice)) say(notice)
  told.add(notice)
}
