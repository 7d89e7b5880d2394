import type { Organisation } from '../content/data/index.ts'
import type { Edition } from '../content/editions.ts'
import type { Format } from './format.ts'
import { formats } from './formats.ts'

/** The styles for an organisation's pages: to measure its footer takes longer than all else on a page. */
const known = new WeakMap<Organisation, WeakMap<Format[], Map<Edition['kind'], string>>>()

/** Gives what the style sheet of an edition's page has for its formats. */
export function formatStyles(
  kind: Edition['kind'],
  organisation: Organisation,
  all: Format[] = formats,
): string {
  const ofFormats = known.get(organisation) ?? new WeakMap<Format[], Map<Edition['kind'], string>>()
  const styles = ofFormats.get(all) ?? new Map<Edition['kind'], string>()
  const made = styles.get(kind) ?? makeStyles(kind, organisation, all)
  known.set(organisation, ofFormats.set(all, styles.set(kind, made)))
  return made
}

function makeStyles(kind: Edition['kind'], organisation: Organisation, all: Format[]): string {
  return all
    .filter(({ edition }) => edition === kind)
    .flatMap(({ name, style }) => (style ? [{ name, style }] : []))
    .map(({ name, style }, index) => style({ name, isFirst: index === 0, organisation }))
    .join('\n')
}
