import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Gives the SVG file of a symbol by its hexcode, or nothing if the set has none. */
export type Symbols = (hexcode: string) => string | undefined

/** The colour symbols of the installed `openmoji` package (CC BY-SA 4.0). */
export function openmoji(): Symbols {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('openmoji/package.json')),
    'color',
    'svg',
  )
  return (hexcode) => {
    const file = join(folder, `${hexcode}.svg`)
    return /^[0-9A-F-]+$/.test(hexcode) && existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
}
