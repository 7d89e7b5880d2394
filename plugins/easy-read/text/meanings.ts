import { glossary as schema } from '../../content/data/index.ts'
import { readYamlWithPlaces } from '../../content/yaml.ts'
import type { Fill } from '../../content/yaml.ts'
import { allowancesOfYaml } from './allowances.ts'
import { plainLine } from './line.ts'
import type { EasyReadText } from './model.ts'

/**
 * Reads the meanings of the glossary's file as a text: easy read shows them beside its rows. `fill` fills in their names.
 * Throws a ContentError.
 */
export function readMeanings(contents: string, file: string, fill?: Fill): EasyReadText {
  const { value, placeOf, placeOfKey } = readYamlWithPlaces(contents, schema, file, 1, fill)
  const entries = Object.entries(value).map(([name, { meaning }]) => ({
    line: plainLine(meaning, 'sentence', placeOf([name, 'meaning'])),
    first: placeOfKey(name).line,
  }))
  const lines = entries.map(({ line }) => line)
  const block = { picture: undefined, lines, place: { line: 1, column: 1 } }
  return {
    file,
    head: [],
    sections: [{ heading: undefined, level: 0, blocks: [block] }],
    allowances: allowancesOfYaml(contents),
    stretches: entries.map(({ line, first }) => ({ first, last: line.place.line })),
  }
}
