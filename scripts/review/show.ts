import { isChanged, sentenceChanges, wordSteps } from '../../plugins/easy-read/review/index.ts'
import type {
  LeafletTexts,
  Pair,
  ReviewedText,
  SentenceChange,
} from '../../plugins/easy-read/review/index.ts'
import { longDate } from '../../plugins/languages/dates.ts'
import type { Section, Step } from '../../plugins/content/text/index.ts'
import { words } from '../../plugins/languages/words.ts'
import { columns } from './columns.ts'
import type { Column, Display } from './columns.ts'

/** Shows the two texts of a pair as lines, with what changed since they were compared. */
export function shown(
  { easyRead, full, reviewed }: Pair,
  leaflet: LeafletTexts,
  language: string,
  display: Display,
): string[] {
  const state = reviewed
    ? `Compared on ${longDate(reviewed.on, language)} by ${reviewed.by}. Since then: [-old-] {+new+}`
    : 'Nobody has compared these two yet.'
  return [
    state,
    '',
    ...columns(
      column('Full edition', full, leaflet.full.file, reviewed?.full),
      column('Easy read', easyRead, leaflet.easyRead.file, reviewed?.easyRead),
      display,
    ),
  ]
}

function column(
  edition: string,
  section: Section,
  file: string,
  reviewed: ReviewedText | undefined,
): Column {
  const before = reviewed?.sentences ?? section.sentences.map(({ text }) => text)
  return {
    title: `${edition}: ${section.heading || section.id} (${file}:${section.line})`,
    paragraphs: sentenceChanges(before, section.sentences).map(steps),
  }
}

function steps(change: SentenceChange): Step[] {
  if (isChanged(change)) return wordSteps(change)
  return words(change.after?.text ?? '').map((item) => ({ kind: 'same', item }))
}
