import { blocksOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** Words that join a sentence to the one before it, and words for somebody or something that was named there. */
const joining = new Set('then and but or so because also otherwise'.split(' '))
const pronouns = new Set('it they he she them him her its their theirs'.split(' '))
/** These point back where a verb comes next: "This means …". Before a noun they may name it: "This leaflet tells …". */
const pointing = new Set('this that these those'.split(' '))
const verbs = new Set(
  'is are was were means mean can may might must will would should does do did has have had happens happen helps tells says'.split(
    ' ',
  ),
)

/** Rows that can be read without the row before them, which may be on another page or another screen. */
export const completeRows: Rule = {
  name: 'complete-rows',
  english: true,
  asks: 'a row that makes sense without the row before it',
  sources: [sources.inclusionEurope],
  find: (text) =>
    blocksOf(text).flatMap(({ lines }) => {
      const [sentence] = lines[0]?.sentences ?? []
      const [first, second] = (sentence?.words ?? []).map((word) => plain(word.text))
      if (!sentence || first === undefined || !needsMore(first, second)) return []
      const [word = first] = sentence.words.map((one) => one.text.replace(/[,:;]$/, ''))
      return [
        {
          place: sentence.place,
          what: `This row starts with "${word}", so it cannot be understood without the row before it`,
          remedy: 'Join the two rows, or say again who or what it is about.',
        },
      ]
    }),
}

function needsMore(first: string, second: string | undefined): boolean {
  if (joining.has(first) || pronouns.has(first)) return true
  return pointing.has(first) && (second === undefined || verbs.has(second))
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’].*$/, '')
    .replace(/[^\p{L}]/gu, '')
