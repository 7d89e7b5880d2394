import { basename } from 'node:path'
import { isOfDraft } from '../content/drafts.ts'
import type { Draft } from '../content/drafts.ts'
import { namesOf, stateNames } from '../content/data/index.ts'
import { readEdition } from '../content/edition-file.ts'
import { editionNamed, editionNamesIn } from '../content/editions.ts'
import { stateFacts } from '../content/text/index.ts'
import { textBelow } from '../content/text-below.ts'
import { shownMeanings } from '../easy-read/rules/shown-meanings.ts'
import { readEasyRead } from '../easy-read/text/index.ts'
import type { ReadOptions } from '../options.ts'
import type { SiteData } from './data.ts'
import { leafletsIn } from './drafts.ts'
import { dataIn, editionSpeaker } from './in-language.ts'

/** Where a site's leaflets are, its drafts that are left out, and its options. */
interface Around {
  folder: string
  leftOut: Map<string, Draft>
  options: ReadOptions
}

/** Gives a site's data without the hard words that only drafts show, in each language. */
export function withoutWordsOfDrafts(data: SiteData, around: Around): SiteData {
  if (around.leftOut.size === 0) return data
  const inLanguages = Object.entries(data.inLanguages).map(([language, one]) => [
    language,
    one.glossary ? { ...one, glossary: publishedWords(data, language, around) } : one,
  ])
  return {
    ...data,
    glossary: publishedWords(data, undefined, around),
    inLanguages: Object.fromEntries(inLanguages) as SiteData['inLanguages'],
  }
}

/** The hard words of a language without those that only drafts show. */
function publishedWords(
  data: SiteData,
  language: string | undefined,
  { folder, leftOut, options }: Around,
): SiteData['glossary'] {
  const { facts, glossary, organisation } = dataIn(data, language, options)
  const speaker = editionSpeaker(language === undefined ? {} : { language }, data, options)
  const names = namesOf(organisation)
  const stated = (text: string) => stateNames(stateFacts(text, facts, 'easy-read', speaker), names)
  const easyReads = leafletsIn(folder).flatMap((slug) =>
    editionNamesIn(`${folder}/${slug}`)
      .filter((name) => {
        const named = editionNamed(name)
        return named?.kind === 'easy-read' && named.language === language
      })
      .map((name) => ({ file: `${folder}/${slug}/${name}`, draft: leftOut.get(slug) })),
  )
  const [inDrafts, published] = [true, false].map((drafts) =>
    shownMeanings(
      easyReads
        .filter(({ file, draft }) => isOfDraft(draft, basename(file)) === drafts)
        // Only the text has hard words; a draft's head may still be wrong.
        .map(({ file }) => readEasyRead(textBelow(readEdition(file).contents), file, stated)),
      glossary,
    ),
  ) as [Set<string>, Set<string>]
  return Object.fromEntries(
    Object.entries(glossary).filter(([name]) => !inDrafts.has(name) || published.has(name)),
  )
}
