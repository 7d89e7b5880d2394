import { z } from 'zod'
import { address, text } from './fields.ts'

/** The web site: `_data/site.yaml`. */
export const site = z.strictObject({
  name: text("the site's name", 150),
  description: text('one sentence that says what the site is for', 500),
  language: text('the language of the site, like en-GB').refine(
    (tag) => {
      try {
        return Intl.getCanonicalLocales(tag)[0] === tag
      } catch {
        return false
      }
    },
    { error: 'a language tag, like en-GB' },
  ),
  address: address('the public address of the site, like https://leaflets.example.org/').refine(
    (value) => value.endsWith('/'),
    { error: 'the public address, ending with a slash' },
  ),
  pdf: z
    .enum(['ua-1', 'ua-2'], { error: 'ua-1 or ua-2: the part of PDF/UA that PDFs conform to' })
    .optional(),
})

/** What a site says of itself in another language: `_data/site.cy.yaml`. */
export const siteTexts = site.pick({ name: true, description: true })

/** The site's name and description in another language. */
export type SiteTexts = z.infer<typeof siteTexts>

/** The web site's name, language and public address. */
export type Site = z.infer<typeof site>
