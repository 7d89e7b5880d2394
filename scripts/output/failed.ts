import { BrowserError } from '../../plugins/formats/browser/index.ts'
import { contentErrorBehind } from '../../plugins/shared/finding.ts'

/** Tells a person why a command stopped, and gives the exit code. Mistakes in the content come without a stack trace. */
export function failed(error: unknown): number {
  const content = contentErrorBehind(error)
  const lines = content
    ? [content.message, '', counted(content.findings.length)]
    : error instanceof BrowserError
      ? [error.message]
      : [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  process.stderr.write(`\n${lines.join('\n')}\n`)
  return 1
}

function counted(findings: number): string {
  return `Stopped: ${findings === 1 ? '1 thing' : `${findings} things`} to mend. The last site is as it was.`
}
