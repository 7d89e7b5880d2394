import { isChanged, sentenceChanges, wordSteps } from '../../plugins/review/index.ts'
import type { SentenceChange } from '../../plugins/review/index.ts'
import { longDate } from '../../plugins/languages/dates.ts'
import type { Step } from '../../plugins/content/text/index.ts'
import { words } from '../../plugins/languages/words.ts'
import { columns } from './columns.ts'
import type { Column, Display } from './columns.ts'
import type { ComparedPair, Side } from './compared.ts'

/** Shows the two texts of a pair as lines, with what changed since they were compared. */
export function shown(
  { sides: [source, made], reviewed }: ComparedPair,
  display: Display,
): string[] {
  const state = reviewed
    ? `Compared on ${longDate(reviewed.on, 'en-GB')} by ${reviewed.by}. Since then: [-old-] {+new+}`
    : 'Nobody has compared these two yet.'
  return [state, '', ...columns(column(source), column(made), display)]
}

function column({ name, section, file, before }: Side): Column {
  const old = before?.sentences ?? section.sentences.map(({ text }) => text)
  return {
    title: `${name}: ${section.heading || section.id} (${file}:${section.line})`,
    paragraphs: sentenceChanges(old, section.sentences).map(steps),
  }
}

function steps(change: SentenceChange): Step[] {
  if (isChanged(change)) return wordSteps(change)
  return words(change.after?.text ?? '').map((item) => ({ kind: 'same', item }))
}
