import { words } from '../languages/words.ts'
import type { Section } from '../content/text/index.ts'
import { isChanged, sentenceChanges, wordSteps } from './changes.ts'
import type { SentenceChange } from './changes.ts'
import type { ReviewedText } from './record.ts'

/** How many changed sentences a message names. */
const named = 3

/** A sentence with more words is quoted around its first change, this many words before and after it. */
const longest = 30
const around = 10

/** Says in one line which sentences of a section have changed since somebody read it, and where they are. */
export function describeChanges(section: Section, reviewed: ReviewedText, file: string): string {
  const changed = sentenceChanges(reviewed.sentences, section.sentences).filter(isChanged)
  const parts = changed.slice(0, named).map((change) => describe(change, file))
  const more = changed.length - parts.length
  return [...parts, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

function describe(change: SentenceChange, file: string): string {
  return change.after
    ? `"${excerpt(change, change.after.text)}" (${file}:${change.after.line})`
    : `"${excerpt(change, change.before ?? '')}" has been removed`
}

function excerpt(change: SentenceChange, sentence: string): string {
  const all = words(sentence)
  if (all.length <= longest) return sentence
  const steps = wordSteps(change).filter(({ kind }) => kind !== (change.after ? 'gone' : 'new'))
  const first = Math.max(
    0,
    steps.findIndex(({ kind }) => kind !== 'same'),
  )
  const start = Math.max(0, first - around)
  const end = first + around
  const quoted = all.slice(start, end).join(' ')
  return `${start > 0 ? '… ' : ''}${quoted}${end < all.length ? ' …' : ''}`
}
