import { UserError } from '../../findings/user-error.ts'

/** One thing that was tried, and why it would not do. */
export interface Attempt {
  source: string
  reason: string
}

const remedy = `Set PUPPETEER_EXECUTABLE_PATH to the program of a Chrome, Chromium or Edge, version 131 or later
(if it is set already, correct it or unset it), or install Chrome. Then try again.`

/** No browser here can print a PDF; the message is for people and says what was tried, why it failed and what to do. */
export class BrowserError extends UserError {
  override name = 'BrowserError'
  readonly tried: Attempt[]

  constructor(tried: Attempt[]) {
    const lines = tried.map(({ source, reason }) => `  ${source}: ${reason}`)
    super(['No browser here can print a PDF.', ...lines, remedy].join('\n'))
    this.tried = tried
  }
}
