import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends this process in an orderly way where somebody presses Ctrl+C, ends it or closes its terminal: browsers are
 * killed and temporary folders removed. The exit code is 128 and the signal's number, as shells have it.
 */
export function endOnSignal(): void {
  for (const signal of signals) {
    process.once(signal, () => {
      process.exit(128 + constants.signals[signal])
    })
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our lines, like `head`, has read enough: the work goes on.
    if (error.code !== 'EPIPE') throw error
  })
}
