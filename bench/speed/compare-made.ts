import type { MadePdf } from './contender.ts'
import { judge } from './judge.ts'
import type { Facts } from './row.ts'

/**
 * Says whether our PDFs and another's have the same text, whether ours are tagged, and how many pages ours have. Another engine
 * ends pages at other words, so its footers are at other places in the text: then the order of letters is left out. What is on
 * each page, such as `leaveOut`, is then as often in a file as it has pages.
 */
export async function compareMade(
  ours: MadePdf[],
  theirs: MadePdf[],
  {
    anyOrder = false,
    leaveOut = [],
  }: { anyOrder?: boolean | undefined; leaveOut?: string[] | undefined } = {},
): Promise<Omit<Facts, 'date'>> {
  const facts = { equalText: ours.length === theirs.length, tagged: true, pages: 0 }
  for (const [index, { bytes }] of ours.entries()) {
    const own = await judge(bytes)
    const other = theirs[index]
    const text = other ? (await judge(other.bytes)).text : undefined
    facts.pages += own.pages
    facts.tagged &&= own.tagged
    facts.equalText &&=
      text !== undefined && isSame(without(own.text, leaveOut), without(text, leaveOut), anyOrder)
  }
  return { ...facts, files: ours.length }
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** A text without what is on each page, and how many pages there are. */
const without = (text: string, phrases: string[]): string =>
  phrases.length === 0
    ? text
    : // A longer one may begin with a shorter one.
      phrases
        .toSorted((one, other) => other.length - one.length)
        .reduce((left, phrase) => left.replaceAll(plain(phrase), ''), text)
        .replace(/of\d+/g, '')

const isSame = (one: string, other: string, anyOrder: boolean): boolean =>
  anyOrder ? inOrder(one) === inOrder(other) : one === other

const inOrder = (text: string): string => Array.from(text).sort().join('')
