import type { Organisation } from '../content/data/index.ts'
import type { Edition } from '../content/editions.ts'
import type { Format } from './format.ts'
import { formats } from './formats.ts'

/** Gives what the style sheet of an edition's page has for its formats. */
export function formatStyles(
  kind: Edition['kind'],
  organisation: Organisation,
  all: Format[] = formats,
): string {
  return all
    .filter(({ edition }) => edition === kind)
    .flatMap(({ name, style }) => (style ? [{ name, style }] : []))
    .map(({ name, style }, index) => style({ name, isFirst: index === 0, organisation }))
    .join('\n')
}
