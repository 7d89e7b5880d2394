import { existsSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import type { Row } from './row.ts'

/** What `bench/results.json` says. */
export interface Results {
  /** When it was last written, like 2026-11-26; each row has its own date. */
  date: string
  machine: string
  versions: Record<string, string>
  rows: Row[]
  /** Peers that were not installed when it was last tried. */
  absent: string[]
}

/** Reads the results that were kept; none yet is no mistake. */
export function readResults(file: string): Results | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined
}

/** Gives results in which new rows take the place of those of the same name; the others stay, with their dates. */
export function merged(kept: Row[], fresh: Row[]): Row[] {
  const renewed = kept.map((row) => fresh.find(({ name }) => name === row.name) ?? row)
  return [...renewed, ...fresh.filter(({ name }) => !kept.some((row) => row.name === name))]
}

/** Writes results, whole. */
export async function writeResults(file: string, results: Results): Promise<void> {
  await writeWhole(file, Buffer.from(`${JSON.stringify(results, null, 2)}\n`))
}

/** The machine in a few words: its processors and its memory. */
export function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${process.platform}`
}
