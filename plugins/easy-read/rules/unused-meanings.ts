import type { Glossary } from '../../content/data/index.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Place } from '../../content/yaml.ts'
import type { EasyReadText } from '../text/index.ts'
import { shownMeanings } from './shown-meanings.ts'

/** Gives the glossary's entries that no easy-read edition shows in bold; `placeOf` says where an entry is in `file`. */
export function unusedMeanings(
  texts: EasyReadText[],
  glossary: Glossary,
  file: string,
  placeOf: (name: string) => Place,
): Finding[] {
  const shown = shownMeanings(texts, glossary)
  return Object.keys(glossary)
    .filter((name) => !shown.has(name))
    .map((name) => ({
      file,
      ...placeOf(name),
      what: `No easy read shows the meaning of "${name}".`,
      remedy: `Write **${name}** where an easy read uses it, or remove the meaning.`,
      severity: 'warning',
      rule: 'unused-meaning',
    }))
}
