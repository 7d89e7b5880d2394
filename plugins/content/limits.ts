import { inEnglish } from '../languages/languages.ts'
import type { Speaker } from '../languages/language.ts'
import { parsedHtml } from './parsed-html.ts'

/** A way to a framed time limit: the frame's id, the heading that it is below, and whether the contents link there too. */
export interface LimitLink {
  id: string
  heading: string
  inContents: boolean
}

/**
 * Gives the ways to the time limits that the reader of a page's text must not miss, one for each heading that has such a
 * limit below it. Other people's limits count only where there are no others. One above all headings is at the start, as
 * `speaker` says it.
 */
export function limits(html: string, speaker: Speaker = inEnglish): LimitLink[] {
  const document = parsedHtml(html)
  const found: (LimitLink & { theirs: boolean })[] = []
  let heading = { words: speaker.say('theStart'), inContents: false }
  for (const element of document('h2, h3, .time-limit').toArray()) {
    const one = document(element)
    if (!one.hasClass('time-limit')) {
      heading = { words: one.text().trim(), inContents: element.name === 'h2' }
      continue
    }
    const theirs = one.attr('data-whose') === 'theirs'
    const { words, inContents } = heading
    found.push({ id: one.attr('id') ?? '', heading: words, inContents, theirs })
  }
  const own = found.filter(({ theirs }) => !theirs)
  const shown = own.length > 0 ? own : found
  return shown
    .filter(({ heading }, index) => shown[index - 1]?.heading !== heading)
    .map(({ id, heading, inContents }) => ({ id, heading, inContents }))
}
