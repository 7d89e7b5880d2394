import type { Row } from './row.ts'

/** What a benchmark comes to: sentences for people, and its exit code. */
export interface Verdict {
  sentences: string[]
  exitCode: 0 | 1
}

/** Names the peers that were left out and the targets that were missed. Only these count for the exit code. */
export function verdictOn(rows: Row[], absent: string[]): Verdict {
  const missed = rows.filter(({ met }) => !met)
  return {
    sentences: [
      ...absent.map((name) => `${name} is not installed, so it is left out.`),
      ...missed.map((row) => `Missed: ${row.name}, ${row.target}${reason(row)}.`),
    ],
    exitCode: missed.length > 0 ? 1 : 0,
  }
}

const reason = ({ equalText, tagged }: Row): string =>
  [equalText ? '' : '; the texts differ', tagged ? '' : '; our files are not tagged'].join('')
