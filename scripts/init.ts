import { UserError } from '../plugins/findings/user-error.ts'
import { existsSync, readdirSync } from 'node:fs'
import { questions, wrongAnswer } from './init/answers.ts'
import type { Answers } from './init/answers.ts'
import { writeSite } from './init/write.ts'
import { say } from './output/say.ts'
import { UsageError } from './output/usage-error.ts'
import { ask } from './init/ask.ts'

/** What a person gives on the command line. */
export type InitWish = Partial<Answers> & { yes?: boolean | undefined }

/** Makes a new site in the working folder, and asks for what it needs to know. Throws a UsageError for an answer that is missing or wrong, and a UserError where the folder is not empty. */
export async function init({ yes = false, ...given }: InitWish, asking = ask): Promise<void> {
  refuseFullFolder()
  for (const name of questions) {
    const answer = given[name]
    if (answer === undefined && yes) throw new UsageError(`Add --${name} "…", or leave out --yes.`)
    const wrong = answer === undefined ? undefined : wrongAnswer(name, answer)
    if (wrong !== undefined) throw new UsageError(`--${name}: ${wrong}`)
  }
  const answers = await asking(given)
  for (const file of writeSite('.', answers)) say(`  ${file}`)
  say()
  say('Your site is ready. Now run:')
  say('  npm install')
  say('  npm start')
  say('README.md says what to change first.')
}

/** Git's own folder may be there already. */
function refuseFullFolder(): void {
  const other = readdirSync('.').filter((name) => name !== '.git')
  if (other.length === 0) return
  throw new UserError(
    existsSync('package.json')
      ? 'This folder has a project in it already. To add Everyleaf to it, read docs/installing.md; to make a new site, use an empty folder.'
      : 'This folder is not empty. Make a new one, go there, and run the command again.',
  )
}
