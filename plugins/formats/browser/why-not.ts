import { execFile } from 'node:child_process'
import type { Offer } from './candidate.ts'

/** How long the browser may take to say why it does not start, in ms. */
const limit = 10_000

/**
 * Gives an error that says why a browser does not start. Puppeteer, which speaks to it through a pipe, does not hear what it
 * says, so it is started again to show nothing.
 */
export async function whyNot(
  { executablePath, args }: Offer,
  { env, profile, cause }: { env: NodeJS.ProcessEnv; profile: string; cause: unknown },
): Promise<Error> {
  const given = [...args, '--headless', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank']
  const said = await new Promise<string>((resolve) => {
    execFile(
      executablePath,
      given,
      { env, timeout: limit, killSignal: 'SIGKILL' },
      (error, _, heard) => {
        resolve(error || heard === '' ? heard.trim() || endOf(error) : '')
      },
    )
  })
  const reason = said === '' ? (cause instanceof Error ? cause.message : String(cause)) : said
  return new Error(`Failed to launch the browser process: ${reason}`, { cause })
}

function endOf(error: (Error & { code?: unknown; signal?: unknown }) | null): string {
  if (error === null) return 'it ended at once.'
  return typeof error.code === 'number'
    ? `it ended at once, with code ${error.code}.`
    : `it ended by ${String(error.signal ?? error.code)}.`
}
