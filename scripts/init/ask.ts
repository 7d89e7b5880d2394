import { createInterface } from 'node:readline/promises'
import { UserError } from '../../plugins/findings/user-error.ts'
import { UsageError } from '../output/usage-error.ts'
import { questions, wrongAnswer } from './answers.ts'
import type { Answers } from './answers.ts'

const words: Record<keyof Answers, string> = {
  name: 'What is your organisation called?',
  phone: 'Which telephone number should people call?',
  email: 'Which e-mail address should people write to?',
}

/** Asks on the terminal for the answers that are not given, each until it can be used. Throws a UsageError where nobody can answer, and a UserError where somebody stops. */
export async function ask(given: Partial<Answers>): Promise<Answers> {
  const answers = { ...given }
  const open = questions.filter((name) => answers[name] === undefined)
  if (open.length > 0) {
    if (!process.stdin.isTTY)
      throw new UsageError(
        'Nobody is here to answer questions. Run: everyleaf init --yes --name "…" --phone "…" --email "…"',
      )
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    try {
      for (const name of open)
        answers[name] = await askFor(name, (question) => terminal.question(question))
    } catch (cause) {
      throw new UserError('Stopped. Nothing has been written.', { cause })
    } finally {
      terminal.close()
    }
  }
  return answers as Answers
}

/** Asks one question again and again until its answer can be used. */
export async function askFor(
  name: keyof Answers,
  question: (text: string) => Promise<string>,
): Promise<string> {
  let hint = ''
  for (;;) {
    const answer = (await question(`${hint}${words[name]} `)).trim()
    const wrong = wrongAnswer(name, answer)
    if (wrong === undefined) return answer
    hint = `${wrong}\n`
  }
}
