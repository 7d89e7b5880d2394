import type { Organisation } from '../content/data/index.ts'
import type { Edition } from '../content/editions.ts'
import type { Speaker } from '../languages/language.ts'
import type { Format, StyleContext } from './format.ts'
import { formats } from './formats.ts'

/** Whose footer it is, and in which language. */
type Publisher = Pick<StyleContext, 'organisation' | 'speaker'>

/** The styles for an organisation's pages: to measure its footer takes longer than all else on a page. */
const known = new WeakMap<Organisation, WeakMap<Format[], WeakMap<Speaker, Map<string, string>>>>()

/** Gives what the style sheet of an edition's page has for its formats. */
export function formatStyles(
  kind: Edition['kind'],
  { organisation, speaker }: Publisher,
  all: Format[] = formats,
): string {
  const ofFormats = at(known, organisation, () => new WeakMap<Format[], Styles>())
  const ofSpeakers = at(ofFormats, all, (): Styles => new WeakMap())
  const styles = at(ofSpeakers, speaker, () => new Map<string, string>())
  const made = styles.get(kind) ?? makeStyles(kind, { organisation, speaker }, all)
  styles.set(kind, made)
  return made
}

type Styles = WeakMap<Speaker, Map<string, string>>

/** Gives what a map has for a key; makes it first where it has nothing. */
function at<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function makeStyles(kind: Edition['kind'], publisher: Publisher, all: Format[]): string {
  return all
    .filter(({ edition }) => edition === kind)
    .flatMap(({ name, style }) => (style ? [{ name, style }] : []))
    .map(({ name, style }, index) => style({ name, isFirst: index === 0, ...publisher }))
    .join('\n')
}
