import type { Edition } from '../content/editions.ts'
import type { Format, StyleContext } from './format.ts'
import { formats } from './formats.ts'

/** Gives what the style sheet of an edition's page has for its formats, by whose footer it is and in which language. */
export const formatStyles = (
  kind: Edition['kind'],
  publisher: Pick<StyleContext, 'organisation' | 'speaker'>,
  all: Format[] = formats,
): string =>
  all
    .filter(({ edition }) => edition === kind)
    .flatMap(({ name, style }) => (style ? [{ name, style }] : []))
    .map(({ name, style }, index) => style({ name, isFirst: index === 0, ...publisher }))
    .join('\n')
