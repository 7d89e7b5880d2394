import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends this process cleanly if somebody presses Ctrl+C, kills it or closes its terminal: browsers are
 * killed and temporary folders removed. The exit code is 128 plus the signal's number, as in shells.
 */
export function endOnSignal(): void {
  for (const signal of signals) {
    process.once(signal, () => {
      process.exit(128 + constants.signals[signal])
    })
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of our output, like `head`, has read enough: the work goes on.
    if (error.code !== 'EPIPE') throw error
  })
}
