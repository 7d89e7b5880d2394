import { Presets, SingleBar } from 'cli-progress'

/** Shows the progress of long work. */
export interface Progress {
  step(done: number, total: number, name: string): void
  end(): void
}

/** Makes a progress bar on a terminal, and plain lines if the output goes to a log. */
export function progress(title: string, stream: NodeJS.WriteStream = process.stdout): Progress {
  if (!stream.isTTY) {
    return {
      step: (done, total, name) => stream.write(`${title} ${done} of ${total}: ${name}\n`),
      end: () => undefined,
    }
  }
  const format = `${title} {bar} {value} of {total}  {name}`
  const bar = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic)
  let started = false
  return {
    step: (done, total, name) => {
      if (started) bar.update(done, { name })
      else bar.start(total, done, { name })
      started = true
    },
    end: () => {
      if (started) bar.stop()
    },
  }
}
