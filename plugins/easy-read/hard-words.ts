import { parsedHtml } from '../content/parsed-html.ts'
import type { Glossary } from '../content/data/index.ts'
import { slug } from '../content/text/index.ts'

/** A hard word as the glossary has it: its name, its meaning, and the fragment of its place on the page of hard words. */
export interface HardWord {
  name: string
  meaning: string
  address: string
}

/** A meaning in three parts, the hard word itself in the middle. */
export interface Entry {
  before: string
  word: string
  after: string
}

/** Gives a meaning split around the whole word that it explains; if the meaning does not contain the word, it is put first: "appeal: …". */
export function entryOf({ name, meaning }: HardWord): Entry {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu')
  const start = meaning.search(whole)
  if (start < 0) return { before: '', word: name, after: `: ${meaning}` }
  const end = start + name.length
  return {
    before: meaning.slice(0, start),
    word: meaning.slice(start, end),
    after: meaning.slice(end),
  }
}

/** Gives the glossary's entry for a word as a text writes it; undefined if there is none. */
export function hardWordFor(word: string, glossary: Glossary): HardWord | undefined {
  // A time limit has spaces that do not break.
  const plain = word.toLowerCase().replaceAll('\u{A0}', ' ')
  const same = (other: string) => other.toLowerCase() === plain
  const found = Object.entries(glossary).find(
    ([name, { forms = [] }]) => same(name) || forms.some(same),
  )
  return found && { name: found[0], meaning: found[1].meaning, address: addressOf(found[0]) }
}

/** Gives the hard words that the rows of a page use, each once, in alphabetical order. */
export function hardWordsOf(html: string, glossary: Glossary): HardWord[] {
  const page = parsedHtml(html)
  const words = page('.row .words strong')
    .toArray()
    .flatMap((element) => hardWordFor(page(element).text(), glossary) ?? [])
  const once = new Map(words.map((word) => [word.name, word]))
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

function addressOf(name: string): string {
  return `#${slug(name)}`
}
