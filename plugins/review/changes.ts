import { compareLists } from '../content/text/index.ts'
import { words } from '../languages/words.ts'
import type { Sentence, Step } from '../content/text/index.ts'

/** A sentence as it was and as it is; both are equal if it is unchanged, one is missing if it was removed or added. */
export interface SentenceChange {
  before: string | undefined
  after: Sentence | undefined
}

/** Pairs a text's sentences as they were with those of today. Of those that changed, the first is paired with the first. */
export function sentenceChanges(before: string[], after: Sentence[]): SentenceChange[] {
  const changes: SentenceChange[] = []
  let gone: string[] = []
  let come: Sentence[] = []
  let now = 0
  const flush = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      changes.push({ before: gone[at], after: come[at] })
    gone = []
    come = []
  }
  const texts = after.map(({ text }) => text)
  for (const { kind, item } of compareLists(before, texts)) {
    const sentence = kind === 'gone' ? undefined : after[now++]
    if (kind === 'same') {
      flush()
      changes.push({ before: item, after: sentence })
    } else if (sentence) come.push(sentence)
    else gone.push(item)
  }
  flush()
  return changes
}

/** Whether a sentence is not what it was. */
export const isChanged = ({ before, after }: SentenceChange): boolean => before !== after?.text

/** Gives the words of a sentence with those removed and those added. */
export function wordSteps({ before = '', after }: SentenceChange): Step[] {
  return compareLists(words(before), words(after?.text ?? ''))
}
