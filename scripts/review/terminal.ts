import { createInterface } from 'node:readline/promises'
import { say } from '../output/say.ts'
import type { Display } from './columns.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** Where a person reads and answers. */
export interface Terminal {
  display: Display
  /** Whether somebody is there to answer. */
  answers: boolean
  say(line?: string): void
  /** Asks a question that is answered by y or n. */
  ask(question: string): Promise<boolean>
}

/** Two columns need this many characters. */
const wide = 70
const narrowest = 20

/** The terminal that the command runs in; without one the texts are one below the other. Colours respect NO_COLOR. */
export function ownTerminal(): Terminal {
  const { stdin, stdout } = process
  // Some terminals say that they have no columns at all.
  const width = stdout.isTTY && stdout.columns >= narrowest ? stdout.columns : 80
  return {
    display: {
      width,
      sideBySide: stdout.isTTY && width >= wide,
      colours: stdout.isTTY && stdout.hasColors(),
    },
    answers: stdin.isTTY && stdout.isTTY,
    say,
    async ask(question) {
      const prompt = createInterface({ input: stdin, output: stdout })
      try {
        for (;;) {
          const answer = (await prompt.question(`${question} (y/n) `)).trim().toLowerCase()
          if (/^(y|yes|n|no)$/.test(answer)) return answer.startsWith('y')
        }
      } catch (cause) {
        throw new UserError('Stopped. Your answers so far are recorded.', { cause })
      } finally {
        prompt.close()
      }
    },
  }
}
