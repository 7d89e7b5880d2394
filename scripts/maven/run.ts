import { spawn } from 'node:child_process'

/** What a command wrote, and how it ended: its exit code, or nothing if it could not start. */
export interface Outcome {
  output: string
  errors: string
  code: number | undefined
}

/** Runs a command to its end. */
export function run([program = '', ...given]: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = ''
    let errors = ''
    const child = spawn(program, given, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows `verapdf` and `mvn` are batch files, which only a shell runs.
      shell: process.platform === 'win32',
    })
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece))
    child.once('error', ({ message }) => {
      resolve({ output, errors: message, code: undefined })
    })
    child.once('close', (code) => {
      resolve({ output, errors, code: code ?? 1 })
    })
  })
}
