const scripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** Gives the direction in which a language is written, from its tag (BCP 47); `ltr` for what is not a tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return scripts.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
