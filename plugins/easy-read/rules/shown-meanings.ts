import type { Glossary } from '../../content/data/index.ts'
import { linesOf } from '../text/index.ts'
import type { EasyReadText } from '../text/index.ts'

/** Gives the names of the glossary's entries that easy reads show: those that they have in bold. */
export function shownMeanings(texts: EasyReadText[], glossary: Glossary): Set<string> {
  const bold = new Set(
    texts
      .flatMap(linesOf)
      .flatMap(({ marks }) => marks)
      .filter(({ kind }) => kind === 'bold')
      .map(({ text }) => text.toLowerCase()),
  )
  const isShown = (form: string) => bold.has(form.toLowerCase())
  return new Set(
    Object.entries(glossary)
      .filter(([name, { forms = [] }]) => [name, ...forms].some(isShown))
      .map(([name]) => name),
  )
}
