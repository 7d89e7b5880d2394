import { existsSync } from 'node:fs'
import { isOfDraft } from '../content/drafts.ts'
import type { Draft } from '../content/drafts.ts'
import { namesOf, stateNames } from '../content/data/index.ts'
import { readEdition } from '../content/edition-file.ts'
import { fileNames } from '../content/editions.ts'
import { stateFacts } from '../content/text/index.ts'
import { textBelow } from '../content/text-below.ts'
import { shownMeanings } from '../easy-read/rules/shown-meanings.ts'
import { readEasyRead } from '../easy-read/text/index.ts'
import type { SiteData } from './data.ts'
import { leafletsIn } from './drafts.ts'

/** Gives a site's hard words without those that only drafts show, which are left out. */
export function withoutWordsOfDrafts(
  { facts, glossary, organisation }: SiteData,
  folder: string,
  leftOut: Map<string, Draft>,
): SiteData['glossary'] {
  if (leftOut.size === 0) return glossary
  const isLeftOut = (slug: string) => isOfDraft(leftOut.get(slug), 'easy-read')
  const names = namesOf(organisation)
  const stated = (text: string) => stateNames(stateFacts(text, facts, 'easy-read'), names)
  const textOf = (slug: string) => {
    const file = `${folder}/${slug}/${fileNames['easy-read']}`
    if (!existsSync(file)) return []
    // Only the text has hard words; a draft's head may still be wrong.
    const text = textBelow(readEdition(file).contents)
    return [readEasyRead(text, file, stated)]
  }
  const [inDrafts, published] = [true, false].map((drafts) =>
    shownMeanings(
      leafletsIn(folder)
        .filter((slug) => isLeftOut(slug) === drafts)
        .flatMap(textOf),
      glossary,
    ),
  ) as [Set<string>, Set<string>]
  return Object.fromEntries(
    Object.entries(glossary).filter(([name]) => !inDrafts.has(name) || published.has(name)),
  )
}
