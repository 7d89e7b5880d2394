import { z } from 'zod'
import { didYouMean } from './findings/nearest.ts'
import type { Language } from './languages/language.ts'
import { lacks } from './languages/lacks.ts'
import { pdfStandards } from './site/pdf-standard.ts'
import { UserError } from './findings/user-error.ts'

const folder = (meaning: string) =>
  z.string({ error: 'a folder, like "leaflets"' }).meta({ meaning })
const path = z
  .string({ error: 'an address on the site, like "/words/"' })
  .regex(/^\/(?:.*\/)?$/, { error: 'an address that starts and ends with a slash, like "/words/"' })
const page = (meaning: string, standard: string | false) =>
  z
    .union([path, z.literal(false)], {
      error: 'an address that starts and ends with a slash, like "/words/", or false',
    })
    .default(standard)
    .meta({ meaning })
const inline = (meaning: string) =>
  z.record(z.string(), z.unknown(), { error: 'an object' }).optional().meta({ meaning })

/**
 * A text size in pt, and why it cannot be smaller. Clear print is at least 12 pt, and large print at least 16 pt; giant print,
 * from 24 pt, is large print with a larger size (UKAAF G003, RNIB). Easy read is at least 14 pt (Inclusion Europe 2009,
 * Department of Health 2009). Larger than `most`, the words of a leaflet have no room on the paper.
 */
function size(standard: number, [least, most]: [number, number], why: string, meaning: string) {
  const error = `a size from ${least} to ${most} pt, like ${standard} (${why})`
  return z.number({ error }).min(least, { error }).max(most, { error }).default(standard).meta({
    meaning,
  })
}
const clearPrint = 'clear print is at least 12 pt: UKAAF, RNIB'
const largePrint = 'large print is at least 16 pt: UKAAF, RNIB'
const giant = 'The text size of the large-print PDF, in pt.'
const easyRead = 'easy read is at least 14 pt: Inclusion Europe 2009'

const hostNames = '"netlify", "cloudflare", "apache", "github" or "nginx"'

/** All that a site may choose about Everyleaf: meaning, default and check of each option together. */
export const optionsSchema = z.strictObject({
  organisation: inline('Who publishes the leaflets. The same keys as organisation.yaml.'),
  site: inline('The name, description, language and public address. The same keys as site.yaml.'),
  facts: inline('Legal time limits. The same keys as facts.yaml.'),
  links: inline('Names of web pages that leaflets link to. The same keys as links.yaml.'),
  glossary: inline('What hard words mean. The same keys as glossary.yaml.'),
  synonyms: inline('Other words that people search for. The same keys as synonyms.yaml.'),
  accessibility: inline('For the accessibility statement. The same keys as accessibility.yaml.'),
  data: folder(
    'The folder with organisation.yaml, site.yaml, facts.yaml and so on. Each file is optional where the option of its name says the same.',
  ).default('everyleaf'),
  leaflets: z
    .strictObject({
      folder: folder('The folder of the leaflets, in the folder that Eleventy reads.').default(
        'leaflets',
      ),
      address: path.default('/leaflets/').meta({ meaning: 'Where the leaflets are on the site.' }),
    })
    .prefault({}),
  easyRead: z
    .boolean({ error: 'true or false' })
    .default(true)
    .meta({ meaning: 'Whether each leaflet has an easy read beside its full edition.' }),
  languages: z
    .record(
      z.string(),
      z.custom<Language>((given) => lacks(given).length === 0, {
        error: ({ input }) => `a language with all texts; it lacks ${lacks(input).join(', ')}`,
      }),
      { error: 'languages by their tags' },
    )
    .default({})
    .meta({
      meaning:
        'Languages of your own, by their tags, with every text that readers meet, like `{ fr: french }`. Everyleaf has Arabic, Bengali, English, Polish, Urdu and Welsh.',
    }),
  layouts: z
    .strictObject({
      leaflet: z
        .string({ error: 'one of your own layouts, like "leaflet.njk"' })
        .optional()
        .meta({ meaning: "A layout of your own for leaflets, in your layouts' folder." }),
    })
    .prefault({}),
  formats: z
    .array(z.string(), { error: 'names of formats, like ["pdf", "large-print"]' })
    .optional()
    .meta({ meaning: 'The formats of each leaflet, by name; all unless you choose.' }),
  theme: z
    .strictObject({
      stylesheet: z
        .string({ error: 'one of your own style sheets, like "styles/leaflets.css"' })
        .optional()
        .meta({
          meaning:
            "A style sheet of your own for Everyleaf's pages, which comes after theirs. Colours go in `organisation.yaml`, where their contrast is checked.",
        }),
    })
    .prefault({}),
  sizes: z
    .strictObject({
      pdf: size(14, [12, 36], clearPrint, 'The text size of the PDF for printing, in pt.'),
      'large-print': size(18, [16, 36], largePrint, `${giant} With 24 or more it is giant print.`),
      'easy-read-pdf': size(16, [14, 36], easyRead, 'The text size of the easy-read PDF, in pt.'),
      booklet: size(12, [12, 18], clearPrint, 'The text size of the booklet, in pt.'),
    })
    .prefault({}),
  pages: z
    .strictObject({
      words: page('The list of hard words.', '/words/'),
      search: page('The search page. With false, no search index is made either.', '/search/'),
      accessibility: page('The accessibility statement.', '/accessibility/'),
      home: page('A list of all leaflets, for a site that has no home page of its own.', false),
      notFound: z
        .boolean({ error: 'true or false' })
        .default(false)
        .meta({ meaning: 'A page 404.html.' }),
      sitemap: z
        .boolean({ error: 'true or false' })
        .default(false)
        .meta({ meaning: 'A sitemap.xml of the leaflets and these pages.' }),
      timeLimits: page('A page for staff with all legal time limits.', false),
    })
    .prefault({}),
  assets: path.default('/everyleaf/').meta({ meaning: 'Where fonts and scripts are on the site.' }),
  // The site may have a `/pagefind/` of its own.
  searchIndex: path.default('/everyleaf/pagefind/').meta({
    meaning: 'Where the search index is on the site. A folder that is there already is replaced.',
  }),
  policy: z
    .boolean({ error: 'true or false' })
    .default(true)
    .meta({ meaning: "Whether Everyleaf's own pages get a strict Content-Security-Policy." }),
  audit: z.boolean({ error: 'true or false' }).default(false).meta({
    meaning:
      "Whether axe-core checks Everyleaf's pages after each build, in a browser, by WCAG 2.2 AAA. What breaks a rule stops the build.",
  }),
  staff: z.boolean({ error: 'true or false' }).default(false).meta({
    meaning:
      'Whether a build has the pages for staff, such as that of time limits. While you write, they are always there.',
  }),
  hosting: z
    .array(z.enum(['netlify', 'cloudflare', 'apache', 'github', 'nginx'], { error: hostNames }), {
      error: 'a list of hosts, like ["netlify"]',
    })
    .default([])
    .meta({
      meaning:
        'Where the site is hosted: `netlify`, `cloudflare`, `apache`, `github`, `nginx`. A build then writes the files that these read: headers, cache rules, the policy of each page.',
    }),
  pdf: z
    .enum(pdfStandards, { error: `one of: ${pdfStandards.join(', ')}` })
    .optional()
    .meta({
      meaning:
        'The part of PDF/UA that PDFs conform to: `ua-1` or `ua-2`. Without it, what `pdf` in `site.yaml` says; else `ua-1`, which most checkers and programs know.',
    }),
  publish: z
    .boolean({ error: 'true or false' })
    .default(true)
    .meta({ meaning: 'Whether PDFs and search are made after each build.' }),
})

/** What a site may choose about Everyleaf. */
export type Options = z.input<typeof optionsSchema>

/** The options with all defaults filled in. */
export type ReadOptions = z.output<typeof optionsSchema>

/** Reads a site's options and fills in those left out. Throws a UserError that names each wrong one, and the nearest right name. */
export function readOptions(given: Options = {}): ReadOptions {
  const read = optionsSchema.safeParse(given)
  if (read.success) return read.data
  throw new UserError(
    [
      "Everyleaf's options in your Eleventy configuration need a change:",
      ...read.error.issues.flatMap(describe),
    ].join('\n'),
  )
}

function describe(issue: z.core.$ZodIssue): string[] {
  const name = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return [`  ${name}: write ${issue.message}.`]
  const known = keysAt(issue.path)
  return issue.keys.map((key) => {
    const hint = didYouMean(key, known) || ` The options here are: ${known.join(', ')}.`
    return `  ${[...issue.path, key].join('.')}: there is no such option.${hint}`
  })
}

/** The names of the options at a path of names. */
function keysAt(at: PropertyKey[]): string[] {
  const inner = at.reduce<z.ZodType | undefined>(
    (schema, key) => shapeOf(schema)[String(key)],
    optionsSchema,
  )
  return Object.keys(shapeOf(inner))
}

/** The options within an option, whatever its default is; none where it is not a group of options. */
export function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape
  if (schema instanceof z.ZodPrefault) return shapeOf(schema.unwrap() as z.ZodType)
  return {}
}
