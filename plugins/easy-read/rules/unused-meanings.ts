import type { Glossary } from '../../content/data/index.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Place } from '../../content/yaml.ts'
import { linesOf } from '../text/index.ts'
import type { EasyReadText } from '../text/index.ts'

/** Gives the glossary's entries that no easy-read edition shows in bold; `placeOf` says where an entry is in `file`. */
export function unusedMeanings(
  texts: EasyReadText[],
  glossary: Glossary,
  file: string,
  placeOf: (name: string) => Place,
): Finding[] {
  const bold = new Set(
    texts
      .flatMap(linesOf)
      .flatMap(({ marks }) => marks)
      .filter(({ kind }) => kind === 'bold')
      .map(({ text }) => text.toLowerCase()),
  )
  const isUsed = (form: string) => bold.has(form.toLowerCase())
  return Object.entries(glossary)
    .filter(([name, { forms = [] }]) => ![name, ...forms].some(isUsed))
    .map(([name]) => ({
      file,
      ...placeOf(name),
      what: `No easy read shows the meaning of "${name}".`,
      remedy: `Write **${name}** where an easy read uses it, or remove the meaning.`,
      severity: 'warning',
      rule: 'unused-meaning',
    }))
}
