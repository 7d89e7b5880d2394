import { basename } from 'node:path'
import type { Candidate } from '../candidate.ts'
import { switches } from '../switches.ts'

/** The program that a person names in `PUPPETEER_EXECUTABLE_PATH`. */
export const fromEnvironment: Candidate = {
  name: 'PUPPETEER_EXECUTABLE_PATH',
  decisive: true,
  offers() {
    const executablePath = process.env['PUPPETEER_EXECUTABLE_PATH']
    if (!executablePath) throw new Error('not set')
    const headless = /headless[-_]shell/.test(basename(executablePath)) ? 'shell' : true
    return [{ executablePath, headless, args: switches(), env: {} }]
  },
}
