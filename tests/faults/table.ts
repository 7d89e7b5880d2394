import { lastWords } from './run.ts'
import type { Outcome } from './run.ts'

const head = ['What goes wrong', 'While', 'Exit code', 'Left', 'Says']

/** The faults that were tried, and what came of each. */
export class FaultTable {
  readonly #rows: string[][] = []

  get length(): number {
    return this.#rows.length
  }

  row(what: string, when: string, { end, said, running, profiles, unfinished }: Outcome): void {
    const left = [...running, ...profiles, ...unfinished].length
    const words = lastWords(said)
    this.#rows.push([what, when, String(end), left === 0 ? 'nothing' : String(left), words])
  }

  print(): void {
    const table = [head, head.map(() => '---'), ...this.#rows]
    process.stdout.write(`\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
  }
}
