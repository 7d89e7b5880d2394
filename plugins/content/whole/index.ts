import type { Finding } from '../../findings/finding.ts'
import { namesOf, stateNames } from '../data/index.ts'
import type { Facts, Organisation } from '../data/index.ts'
import type { Edition } from '../editions.ts'
import type { Speaker } from '../../languages/language.ts'
import { stateFacts } from '../text/index.ts'
import { fileLetters } from './file-letters.ts'
import type { FileLetter } from './file-letters.ts'
import { letters } from './letters.ts'
import { lostLetters } from './lost-letters.ts'

/** The file of an edition, as somebody wrote it. */
export interface Written {
  file: string
  contents: string
  kind: Edition['kind']
  speaker: Speaker
}

const longest = 60

/** Finds the words of a leaflet's file that the text of its page does not have, or has in another order. */
export function lostWords(
  { file, contents, kind, speaker }: Written,
  textOfPage: string,
  { facts, organisation }: { facts: Facts; organisation: Organisation },
): Finding[] {
  const names = namesOf(organisation)
  const wanted = fileLetters(contents, (text) =>
    stateNames(stateFacts(text, facts, kind, speaker), names),
  )
  const lines = contents.split('\n')
  const lost = lostLetters(
    wanted.map(({ letter }) => letter),
    letters(textOfPage),
  )
  return lost.flatMap(([start, end]) => {
    const [first, last] = [wanted[start], wanted[end - 1]]
    if (!first || !last) return []
    const { words, column } = wordsAt(lines[first.line - 1] ?? '', first, last)
    return [
      {
        file,
        line: first.line,
        column,
        what: `The words "${words}" are not on the page.`,
        remedy:
          'Something makes Markdown leave them out: write them in another way, and look at the page.',
      },
    ]
  })
}

/** The words of a line from one letter to another, whole ones. */
function wordsAt(line: string, first: FileLetter, last: FileLetter) {
  const from = line.slice(0, first.column - 1).search(/\S+$/)
  const start = from < 0 ? first.column - 1 : from
  const end = last.line === first.line ? last.column : line.length
  const rest = /^\S*/.exec(line.slice(end))?.[0] ?? ''
  const words = line.slice(start, end) + rest
  const isAll = last.line === first.line && words.length <= longest
  const shown = isAll ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`
  return { words: shown.trim(), column: start + 1 }
}
