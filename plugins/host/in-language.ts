import { organisationIn } from '../content/data/index.ts'
import type { Edition } from '../content/editions.ts'
import type { Speaker } from '../languages/language.ts'
import type { ReadOptions } from '../options.ts'
import type { SiteData } from './data.ts'
import { siteSpeaker } from './languages.ts'

/** Gives what says the texts of an edition's page, from the language of its site. */
export const editionSpeaker = (
  { language }: Pick<Edition, 'language'>,
  { site }: Pick<SiteData, 'site'>,
  options: Pick<ReadOptions, 'languages'>,
): Speaker => siteSpeaker(language ?? site.language, options)

const known = new WeakMap<SiteData, Map<string, SiteData>>()

/**
 * Gives a site's data as its pages in another language have it: the hard words and the synonyms of that language alone, and
 * labels of contacts in it. What the site has not written in it stays as it is.
 */
export function dataIn(
  data: SiteData,
  language: string | undefined,
  options: Pick<ReadOptions, 'languages'>,
): SiteData {
  if (language === undefined) return data
  const made = known.get(data) ?? new Map<string, SiteData>()
  known.set(data, made)
  const { glossary = {}, synonyms = {}, site } = data.inLanguages[language] ?? {}
  const inLanguage = made.get(language) ?? {
    ...data,
    ...{ glossary, synonyms },
    site: { ...data.site, ...site, language },
    organisation: organisationIn(data.organisation, siteSpeaker(language, options)),
  }
  made.set(language, inLanguage)
  return inLanguage
}
