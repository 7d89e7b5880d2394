const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Whether a text is the canonical tag of a language that has a name, like `cy` or `pt-BR` (BCP 47, Unicode CLDR). */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text && names.of(text) !== undefined
  } catch {
    return false
  }
}

/** Gives the name of a language in a language: `Welsh` in English. */
export function languageName(tag: string, inTag: string): string {
  return new Intl.DisplayNames([inTag], { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? tag
}

/** Whether two tags are of one language, whatever its region. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0] === other.split('-')[0]
