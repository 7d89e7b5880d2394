import type { Ear } from './ear.ts'
import { beginsSection, wordToSearch } from './page.ts'
import type { PageParts } from './page.ts'
import type { Passage, Step } from './transcript.ts'

/** A way through a page: which keys are pressed, in which order, after what was said as it opened. */
export type Way = (ear: Ear, page: PageParts, opening: Step) => Promise<Passage[]>

/** Through a leaflet's page, as somebody meets it who has never been there. */
export const leafletWay: Way = async (ear, page) => [
  await firstStops(ear, page),
  ...(await intoText(ear, page)),
  await jumps(ear, 'h', 'heading'),
  await jumps(ear, 'm', 'landmark'),
  await jumps(ear, 'g', 'picture'),
  await readThrough(ear),
]

/** Through a PDF in the browser's own viewer, which takes the keys for itself at first. */
export const pdfWay: Way = async (ear, _, opening) => [
  ...(modeAfter(opening) === 'Focus'
    ? [{ title: 'Into browse mode', steps: [await press(ear, 'Insert+a')] }]
    : []),
  await jumps(ear, 'h', 'heading'),
  await jumps(ear, 'g', 'picture'),
  await readThrough(ear),
]

/** Into the field of the search, a word, and along what it finds. */
export const searchWay: Way = async (ear, { sections }) => {
  const word = wordToSearch(sections)
  return [
    {
      title: 'To the field',
      steps: await pressing(ear, 'Tab', (step) => modeAfter(step) === 'Focus', 20),
    },
    {
      title: 'A word, and Enter',
      steps: [{ did: `Type "${word}"`, said: await ear.type(word) }, await press(ear, 'Return')],
    },
    { title: 'What is found, by Tab', steps: await pressing(ear, 'Tab', isAtEnd, 6) },
    { title: 'What is found, by Down', steps: await pressing(ear, 'Down', isAtEnd, 12) },
    await jumps(ear, 'h', 'heading'),
  ]
}

/** The skip links, and the links after them. */
const firstStops = async (ear: Ear, { skipLinks }: PageParts): Promise<Passage> => ({
  title: 'The first stops of Tab',
  steps: await pressing(ear, 'Tab', () => false, skipLinks + 4),
})

/** From where the last skip link goes to the next section, and through that. */
async function intoText(ear: Ear, { skipLinks, sections }: PageParts): Promise<Passage[]> {
  const isSection = ({ said }: Step) => said.some(({ text }) => beginsSection(text, sections))
  const top = await press(ear, 'ctrl+Home')
  // The caret is on the first skip link already.
  const stops = await pressing(ear, 'Tab', () => false, skipLinks - 1)
  const skip = skipLinks > 0 ? [await press(ear, 'Return')] : []
  const down = await pressing(ear, 'Down', isSection)
  return [
    {
      title: `Past the skip links, and ${down.length} times Down to the next section`,
      steps: [top, ...stops, ...skip, ...down],
    },
    { title: 'Through that section', steps: await pressing(ear, 'Down', isSection) },
  ]
}

/** From thing to thing of one kind, by the key that Orca has for it. */
const jumps = async (ear: Ear, key: string, kind: string): Promise<Passage> => ({
  title: `From ${kind} to ${kind}`,
  steps: [await press(ear, 'ctrl+Home'), ...(await pressing(ear, key, isAtEnd))],
})

const readThrough = async (ear: Ear): Promise<Passage> => ({
  title: 'All of it, read from the top',
  steps: [await press(ear, 'ctrl+Home'), { did: 'KP_Add, say all', said: await ear.sayAll() }],
})

/** More stops than a page of ours has. */
const mostPresses = 250

/** Presses a key until `isLast` says so of a step, so many times, or until two presses say nothing. */
async function pressing(
  ear: Ear,
  key: string,
  isLast: (step: Step) => boolean,
  times = mostPresses,
): Promise<Step[]> {
  const steps: Step[] = []
  while (steps.length < times) {
    const step = await press(ear, key)
    steps.push(step)
    if (isLast(step) || steps.slice(-2).filter(isSilent).length === 2) break
  }
  return steps
}

const isSilent = ({ said }: Step): boolean => said.length === 0

async function press(ear: Ear, key: string): Promise<Step> {
  return { did: key, said: await ear.press(key) }
}

/** Orca's words where there is nothing further of a kind. */
const isAtEnd = ({ said }: Step): boolean =>
  said.some(({ text }) => /^(?:No more |Wrapping to )/.test(text))

/** The mode that Orca says it has gone into: whether keys are its own or the page's. */
const modeAfter = ({ said }: Step): string | undefined =>
  said.map(({ text }) => /^(Focus|Browse) mode$/.exec(text)?.[1]).findLast(Boolean)
