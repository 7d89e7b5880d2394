import type { MadePdf } from './contender.ts'
import { judge } from './judge.ts'
import type { Facts } from './row.ts'

/**
 * Says whether our PDFs and another's have the same text, whether ours are tagged, and how many pages ours have. Another engine
 * ends pages at other words, so its footers are at other places in the text: then the order of letters is left out.
 */
export async function compareMade(
  ours: MadePdf[],
  theirs: MadePdf[],
  { anyOrder = false }: { anyOrder?: boolean | undefined } = {},
): Promise<Omit<Facts, 'date'>> {
  const facts = { equalText: ours.length === theirs.length, tagged: true, pages: 0 }
  for (const [index, { bytes }] of ours.entries()) {
    const own = await judge(bytes)
    const other = theirs[index]
    const text = other ? (await judge(other.bytes)).text : undefined
    facts.pages += own.pages
    facts.tagged &&= own.tagged
    facts.equalText &&= text !== undefined && isSame(own.text, text, anyOrder)
  }
  return { ...facts, files: ours.length }
}

const isSame = (one: string, other: string, anyOrder: boolean): boolean =>
  anyOrder ? inOrder(one) === inOrder(other) : one === other

const inOrder = (text: string): string => Array.from(text).sort().join('')
