import { allParts } from '../../scripts/transcripts/tree.ts'
import type { Part } from '../../scripts/transcripts/tree.ts'

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words that do not say where a link goes. */
const empty =
  /^(?:.* )?here$|^(?:(?:read|see|find out|learn) )?more$|^(?:click|link|this|this page|details|continue|next|open|download)$/

/** Gives what is wrong with a page's links for somebody who hears them one by one (WCAG 2.4.9). */
export function linkTroubles(tree: Part[]): string[] {
  const links = allParts(tree).filter(({ role }) => role === 'link')
  const targets = new Map<string, string>()
  return links.flatMap(({ name, target = '' }) => {
    const words = plain(name)
    if (empty.test(words) || words.length < 2) return [`"${name}" does not say where it goes`]
    const other = targets.get(words)
    targets.set(words, other ?? target)
    return other === undefined || other === target
      ? []
      : [`"${name}" goes to ${other} and to ${target}`]
  })
}

/** Gives the pictures whose descriptions are repeated before the next picture. */
export function echoedPictures(spoken: string[]): string[] {
  const troubles: string[] = []
  let picture = ''
  for (const phrase of spoken) {
    const alt = /^image, (.+)$/.exec(phrase)?.[1]
    if (alt !== undefined) picture = plain(alt)
    else if (picture !== '' && plain(phrase) === picture) troubles.push(phrase)
  }
  return troubles
}

/** Gives what is said in the contact section. */
export function contactSection(spoken: string[]): string[] {
  const start = spoken.indexOf('region, Contact us')
  const end = spoken.indexOf('end of region, Contact us')
  return start < 0 ? [] : spoken.slice(start + 1, end)
}

/** Gives how often words are said. */
export const times = (spoken: string[], words: string): number =>
  spoken.join('\n').split(words).length - 1
