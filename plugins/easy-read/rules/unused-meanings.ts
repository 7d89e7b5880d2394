import type { Glossary } from '../../content/data/index.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Place } from '../../content/yaml.ts'

/** Gives the glossary's entries that are not among those which easy reads show; `placeOf` says where an entry is in `file`. */
export function unusedMeanings(
  shown: ReadonlySet<string>,
  glossary: Glossary,
  file: string,
  placeOf: (name: string) => Place,
): Finding[] {
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
