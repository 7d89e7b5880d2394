import { inEnglish, languages, speakerOf } from '../languages/languages.ts'
import type { Language, Speaker } from '../languages/language.ts'
import type { ReadOptions } from '../options.ts'

/** Gives the languages that a site can be in: the program's, and its own. */
export const languagesOf = ({
  languages: own,
}: Pick<ReadOptions, 'languages'>): Record<string, Language> => ({
  ...languages,
  ...own,
})

/** Gives what says the texts of a site's pages; English where its language has no texts, of which its data says so. */
export const siteSpeaker = (tag: string, options: Pick<ReadOptions, 'languages'>): Speaker =>
  speakerOf(tag, languagesOf(options)) ?? inEnglish
