import { english } from '../../plugins/languages/en.ts'
import type { Forms, Language, Strings } from '../../plugins/languages/language.ts'

const mark = (text: string) => `⟦${text}⟧`

/** English with a mark around each text, so that what is not from a language file is seen. */
export const marked: Language = {
  name: 'Marked English',
  strings: Object.fromEntries(
    Object.entries(english.strings).map(([key, text]: [string, string | Forms]) => [
      key,
      typeof text === 'string'
        ? mark(text)
        : Object.fromEntries(
            Object.entries(text).map(([category, form]) => [category, mark(form)]),
          ),
    ]),
  ) as unknown as Strings,
}
