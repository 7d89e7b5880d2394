import { readFile } from 'node:fs/promises'

/** Reads a fixture of what goes in, a line `=>`, and what comes out. */
export async function readFixture(path: string): Promise<[input: string, expected: string]> {
  const [input, expected] = (await readFile(path, 'utf8')).split(/^=>\n/m)
  if (input === undefined || expected === undefined) throw new Error(`${path} has no line =>`)
  return [input, expected.trim()]
}
