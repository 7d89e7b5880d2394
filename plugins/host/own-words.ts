import nunjucks from 'nunjucks'
import type { Contact } from '../content/data/index.ts'
import { directionOf } from '../languages/direction.ts'

/** What a filter of Nunjucks is called on. */
interface Rendering {
  ctx: { mainLanguage?: string; site: { language: string } }
}

/** The part of Nunjucks that its types leave out. */
const { escape } = nunjucks.lib as unknown as { escape: (text: string) => string }
const { SafeString } = nunjucks.runtime

/**
 * A filter: gives a text that the site has written in its own language, with that language where the page is in another: so a
 * screen reader says it with the right voice, and its letters run the right way.
 */
export function own(this: Rendering, text: string): InstanceType<typeof SafeString> {
  const { mainLanguage, site } = this.ctx
  const words = escape(text)
  const isForeign = mainLanguage !== undefined && mainLanguage !== site.language
  return new SafeString(
    isForeign
      ? `<span lang="${escape(mainLanguage)}" dir="${directionOf(mainLanguage)}">${words}</span>`
      : words,
  )
}

/** A filter: gives the label of a contact: in the page's language where Everyleaf names its kind, else as the site has written it. */
export function labelOf(
  this: Rendering,
  { label, labelled }: Pick<Contact, 'label' | 'labelled'>,
): string | InstanceType<typeof SafeString> {
  return labelled ? label : own.call(this, label)
}
