import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillProject } from '../../scripts/test/project.ts'
import type { Case } from './case-file.ts'
import { useShortLeaflet } from './short-leaflet.ts'

/** The leaflet of every case: the short one of the fixtures. */
export const leaflet = 'src/leaflets/short'

/** Makes the project of a case under `.cache`, and gives its folder. */
export function makeCaseProject({ files }: Case): string {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'case-'))
  fillProject(folder)
  useShortLeaflet(folder)
  for (const { path, bytes } of files) {
    const place = join(folder, /^(?:_data|src)\//.test(path) ? path : `${leaflet}/${path}`)
    if (bytes === null) rmSync(place, { recursive: true })
    else {
      const whole = isEdition(path) ? withHead(place, bytes) : bytes
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, whole)
    }
  }
  return folder
}

const isEdition = (path: string) => path === 'index.md' || path === 'easy-read.md'

/** A text without a head of its own has the short leaflet's. */
function withHead(place: string, bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (/^(?:\u{EF}\u{BB}\u{BF}|\u{FF}\u{FE}|\u{FE}\u{FF})?\s*\0?-/u.test(start)) return bytes
  if (!existsSync(place)) return bytes
  const head = /^---\n[^]*?\n---\n/.exec(readFileSync(place, 'utf8'))?.[0] ?? ''
  return Buffer.concat([Buffer.from(`${head}\n`), bytes])
}
