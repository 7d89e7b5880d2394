import { programHash } from '../../cache/program.ts'
import { hashOf } from '../../cache/store.ts'
import type { Store } from '../../cache/store.ts'
import type { ToDraw } from './drawn.ts'

/**
 * Gives the drawing of each picture, in order: a kept one, or one that `draw` makes. `draw` gets each different picture once. A leaflet's
 * pictures stay when its words change, and drawing them takes longer than all else in a Word file.
 */
export type Drawings = (
  pictures: ToDraw[],
  draw: (pictures: ToDraw[]) => Promise<Uint8Array[]>,
) => Promise<Uint8Array[]>

/**
 * Keeps drawings in a store under all that they are made of: the picture, its type, its size, the browser with its fonts, and the
 * program. Nothing is kept where `browser` fails: drawing will say why there is none; nor in a store that is only read.
 */
export function keptDrawings(
  store: Store,
  browser: () => Promise<string>,
  { isOnlyRead = false }: { isOnlyRead?: boolean } = {},
): Drawings {
  return async (pictures, draw) => {
    const by = await browser().catch(() => undefined)
    if (by === undefined) return draw(pictures)
    const keys = pictures.map((picture) => keyOf(picture, by))
    const different = new Map(pictures.map((picture, index) => [keys[index] ?? '', picture]))
    const drawn = new Map<string, Uint8Array>()
    for (const key of different.keys()) {
      const kept = await store.find(key)
      if (kept) drawn.set(key, kept.bytes)
    }
    const fresh = [...different].filter(([key]) => !drawn.has(key))
    const made = await draw(fresh.map(([, picture]) => picture))
    for (const [index, [key]] of fresh.entries()) {
      const bytes = made[index]
      if (!bytes) throw new Error(`Picture ${index + 1} was not drawn.`)
      drawn.set(key, bytes)
      if (!isOnlyRead) await store.keep(key, { about: 'a drawing', bytes })
    }
    return keys.flatMap((key) => drawn.get(key) ?? [])
  }
}

function keyOf({ bytes, type, width, height }: ToDraw, browser: string): string {
  return hashOf(
    JSON.stringify(['drawing', programHash(), browser, type, width, height, hashOf(bytes)]),
  )
}
