import { isCounted, keys } from './keys.ts'
import type { Key } from './keys.ts'

/** Gives what a language lacks of what readers meet, by its name: who writes it in JavaScript has no compiler that says so. */
export function lacks(given: unknown): string[] {
  const { name, strings } = (given ?? {}) as { name?: unknown; strings?: Record<string, unknown> }
  const texts = Object.keys(keys).filter((key) => !isText(key as Key, strings?.[key]))
  return [...(typeof name === 'string' ? [] : ['name']), ...texts.map((key) => `strings.${key}`)]
}

const isText = (key: Key, text: unknown): boolean =>
  isCounted(key)
    ? typeof (text as { other?: unknown } | undefined)?.other === 'string'
    : typeof text === 'string'
