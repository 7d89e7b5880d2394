import { spokenLines } from './utterances.ts'
import type { Utterance } from './utterances.ts'

/** What was done, like `Tab`, and what was said then. */
export interface Step {
  did: string
  said: Utterance[]
}

/** A part of a listening, under a heading of its own. */
export interface Passage {
  title: string
  steps: Step[]
}

/** What was heard of one page or file. */
export interface Heard {
  /** The path on the site of what was listened to. */
  path: string
  passages: Passage[]
}

const howToRead = [
  'A line that begins with ">" is what was done. Below it, each line is what was said then.',
  'Where a key is pressed again and again, each press has one line. What else it said is indented.',
]

/** Writes what was heard as text to read; `versions` are the programs that spoke. */
export function transcriptText({ path, passages }: Heard, versions: string): string {
  const body = passages.map(({ title, steps }) => [`# ${title}`, ...steps.flatMap(stepLines)])
  return `${[[`/${path}`, versions], howToRead, ...body].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function stepLines({ did, said }: Step, index: number, steps: Step[]): string[] {
  const lines = spokenLines(said)
  const again = (one: Step | undefined) => one?.did === did
  const isRepeated = again(steps[index - 1]) || again(steps[index + 1])
  const [first = '(nothing)', ...more] = lines
  return [
    ...(again(steps[index - 1]) ? [] : [`> ${did}`]),
    first,
    ...more.map((line) => (isRepeated ? `  ${line}` : line)),
  ]
}
