import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Tried } from './case-runner.ts'
import { plainEnvironment } from './plain-environment.ts'

/** A program that tries one project after the other. */
export interface CaseRunner {
  /** Tries the project in a folder; what ends the program, or takes longer than 120 s, is said in `crashed`. */
  try: (folder: string) => Promise<Tried>
  end: () => void
}

const patience = 120_000

/** Starts a program that tries cases. It is started again where a case has ended it. */
export function startCaseRunner(): CaseRunner {
  let child: ChildProcess | undefined
  return {
    try: (folder) =>
      new Promise((resolve) => {
        const running = (child ??= start())
        const lost = (crashed: string) => {
          running.kill('SIGKILL')
          child = undefined
          settle({ warned: [], page: '', 'easy read': '', paper: '', crashed })
        }
        const onExit = () => {
          lost(`It ended the program: ${errors}`)
        }
        const timer = setTimeout(() => {
          lost('It took too long.')
        }, patience)
        let errors = ''
        const onError = (piece: string) => {
          errors += piece
        }
        const settle = (tried: Tried) => {
          clearTimeout(timer)
          running.off('exit', onExit)
          running.stderr?.off('data', onError)
          lines.close()
          resolve(tried)
        }
        running.once('exit', onExit)
        running.stderr?.setEncoding('utf8').on('data', onError)
        const lines = createInterface({ input: running.stdout ?? process.stdin })
        lines.on('line', (line) => {
          if (line.startsWith('tried ')) settle(JSON.parse(line.slice(6)) as Tried)
        })
        running.stdin?.write(`${folder}\n`)
      }),
    end: () => {
      child?.stdin?.end()
    },
  }
}

function start(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/help/case-runner.ts'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: plainEnvironment(),
  })
}
