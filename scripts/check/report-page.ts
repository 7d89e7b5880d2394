import { longDate, today } from '../../plugins/languages/dates.ts'
import { withPolicy } from '../../plugins/site/policy.ts'
import { isError, isOpenWarning } from './found.ts'
import type { Found } from './found.ts'
import { grouped } from './groups.ts'
import type { Looked } from './look.ts'
import { styles } from './report-styles.ts'

/** Where the report would be on the site; no sitemap and no search has it. */
const path = 'staff/check/'

/** What the report belongs to. */
export interface ReportOf {
  organisation: string
  /** The public address of the site. */
  address: string
}

/** Gives what a check found as a page for staff, which needs no other file: leaflet by leaflet, errors first. */
export function reportPage(looked: Looked, { organisation, address }: ReportOf): string {
  const { project, found, summary, unreached } = looked
  const number = (some: Found[], thing: string) =>
    `${some.length} ${thing}${some.length === 1 ? '' : 's'}`
  const errors = found.filter(isError)
  const counts = [
    number(errors, 'error'),
    number(found.filter(isOpenWarning), 'warning'),
    ...(['draft', 'excused', 'accepted'] as const).flatMap((state) => {
      const some = found.filter((one) => one.state === state)
      return some.length === 0 ? [] : [`${some.length} ${labels[state]}`]
    }),
  ]
  const title = 'What the check found'
  const intro = `<p>${escape(longDate(today(), 'en-GB'))}: ${escape(counts.join(', '))}. ${errors.length === 0 ? 'The site can be published.' : 'Nothing is published until the errors are corrected.'}</p>`
  const left =
    unreached.length === 0
      ? ''
      : `<p>Not checked until the data is right: ${escape(unreached.join(', '))}.</p>`
  const sections = grouped(found, project).map(({ leaflet, found: some }, index) =>
    section(leaflet === undefined ? 'All leaflets' : `The leaflet ${leaflet}`, some, index + 1),
  )
  const texts =
    summary.length === 0
      ? ''
      : `<section aria-labelledby="texts"><h2 id="texts">The easy-read texts</h2><ul>${summary.map((line) => `<li>${escape(line)}</li>`).join('\n')}</ul></section>`
  return withPolicy(
    `<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(`${title}: ${organisation}`)}</title>
<meta name="description" content="For staff. The errors and warnings that a check of the leaflets found.">
<meta name="author" content="${escape(organisation)}">
<meta name="dcterms.modified" content="${today()}">
<link rel="canonical" href="${escape(new URL(path, address).href)}">
<style>${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${intro}
${left}
${sections.join('\n') || '<p>Nothing is wrong.</p>'}
${texts}
</main>
</body>
</html>
`,
  )
}

const labels = { draft: 'about drafts', excused: 'excused', accepted: 'accepted' } as const

/** The findings of one leaflet: each kind has its own heading. */
function section(title: string, found: Found[], at: number): string {
  const parts: [name: string, some: Found[]][] = [
    ['Errors', found.filter(isError)],
    ['Warnings', found.filter(isOpenWarning)],
    ['To fix before a draft is published', found.filter(({ state }) => state === 'draft')],
    ['Excused', found.filter(({ state }) => state === 'excused')],
    ['Accepted', found.filter(({ state }) => state === 'accepted')],
  ]
  const id = `part-${at}`
  const lists = parts
    .filter(([, some]) => some.length > 0)
    .map(
      ([name, some]) =>
        `<h3>${name} (${some.length})</h3>\n<ul>\n${some.map(item).join('\n')}\n</ul>`,
    )
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escape(title)}</h2>\n${lists.join('\n')}\n</section>`
}

function item({ file, line, column, what, remedy, rule, reason }: Found): string {
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':')
  const more = [
    reason === undefined ? '' : `<p>Why it may stay: ${escape(reason)}</p>`,
    `<p class="place"><code>${escape(place)}</code>${rule === undefined ? '' : ` <span>Rule: ${escape(rule)}</span>`}</p>`,
  ]
  return `<li><p><strong>${escape(what)}</strong> ${escape(remedy)}</p>${more.join('')}</li>`
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
