import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { words } from '../../plugins/languages/words.ts'
import type { Printed } from '../../plugins/formats/pdf/read-printed.ts'
import { openPdf } from '../../plugins/formats/pdf/opened.ts'
import { readingOfFile } from '../../plugins/formats/pdf/reading/of-file.ts'
import type { Reading } from '../../plugins/formats/pdf/reading/reading.ts'

/** A PDF as pdf.js reads it, which nobody here wrote: the words of each page in tags and in none, and what the tags say. */
export interface Judged {
  pages: { text: string[]; margins: string[] }[]
  reading: Reading
}

/** Says where our own reader does not read a PDF as pdf.js does, in words; nothing where both read the same. */
export function differences(
  judged: Judged,
  { reading, pages }: Pick<Printed, 'reading' | 'pages'>,
) {
  return [
    ...differs('What it says', overLineEnds(judged.reading, reading), reading),
    ...judged.pages.flatMap(({ text, margins }, index) => [
      ...differs(`The text of page ${index + 1}`, text, pages[index]?.text ?? []),
      ...differs(`The margins of page ${index + 1}`, margins, pages[index]?.margins ?? []),
    ]),
  ]
}

function differs(what: string, judged: string[], ours: string[]): string[] {
  const length = Math.max(judged.length, ours.length)
  const at = Array.from({ length }).findIndex((_, index) => !isSame(judged[index], ours[index]))
  if (at < 0) return []
  const near = (words: string[]) => words.slice(Math.max(0, at - 2), at + 4).join(' ')
  return [`${what} is "${near(judged)}" for pdf.js and "${near(ours)}" for us.`]
}

/** pdf.js loses an accent that a font draws by itself, over its letter. */
const isSame = (judged: string | undefined, ours: string | undefined): boolean =>
  judged === ours || judged === ours?.normalize('NFD').replace(/\p{M}/gu, '')

/** Reads a PDF with pdf.js; only the tree of its tags is read by our own code. */
export async function judge(bytes: Uint8Array): Promise<Judged> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  try {
    const pages: { text: string; margins: string; marked: Map<number, string> }[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      pages.push(textsOf(items))
    }
    const { file } = await openPdf(bytes)
    return {
      pages: pages.map(({ text, margins }) => ({ text: words(text), margins: words(margins) })),
      reading: readingOfFile(file, (page, id) => pages[page]?.marked.get(id) ?? ''),
    }
  } finally {
    await document.destroy()
  }
}

/** After a word at the end of a line: pdf.js drops the space there, if there is one, and so cannot tell whether the word goes on. */
const lineEnd = '\uE000'

/**
 * Gives a judged reading with the words that go on over a line's end, as those of addresses do: where `ours` has them whole.
 * All else is as pdf.js has it.
 */
function overLineEnds(judged: Reading, ours: Reading): Reading {
  const found: Reading = []
  for (const token of judged) {
    const before = found.at(-1)
    const own = ours[found.length - 1]
    const word = before?.endsWith(lineEnd) ? before.slice(0, -1) : undefined
    if (word !== undefined && !isSame(word, own)) found[found.length - 1] = word + token
    else {
      if (word !== undefined) found[found.length - 1] = word
      found.push(token)
    }
  }
  return found.map((token) => token.replaceAll(lineEnd, ''))
}

function textsOf(items: (TextItem | TextMarkedContent)[]) {
  const open: Mark[] = []
  const marked = new Map<number, string>()
  let [text, margins] = ['', '']
  let wasMargin: boolean | undefined
  let last: Mark
  let height: number | undefined
  for (const item of items) {
    if (!('str' in item)) {
      track(item, open)
      continue
    }
    // pdf.js sees no end of a line before letters that are slanted because their font has no italics.
    const [, , slant, , , y] = item.transform as number[]
    if (slant !== 0 && height !== undefined && Math.abs((y ?? 0) - height) > item.height / 2) {
      if (typeof last === 'number') {
        marked.set(last, `${marked.get(last) ?? ''}${lineEnd}\n`)
        text += '\n'
      }
    }
    if (item.str !== '') height = y
    const own = open.includes('artifact') ? undefined : open.findLast((mark) => mark !== undefined)
    // A line's end that comes by itself is that of the text before it, in whatever content it is.
    const id = item.str === '' ? last : own
    last = id
    const piece = item.str + (item.hasEOL ? '\n' : '')
    const isMargin = typeof id !== 'number'
    // What comes after text of the other kind is another line.
    const before = wasMargin !== undefined && isMargin !== wasMargin ? '\n' : ''
    wasMargin = isMargin
    if (typeof id === 'number') {
      marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? `${lineEnd}\n` : ''))
      text += before + piece
    } else margins += before + piece
  }
  // The end of a page is that of a line: an element may go on overleaf.
  const [id, words] = [...marked].at(-1) ?? []
  if (id !== undefined) marked.set(id, `${words ?? ''}${lineEnd}\n`)
  return { text, margins, marked }
}

/** What marked content is: an artifact, content of the structure tree by its MCID, or neither. */
type Mark = number | 'artifact' | undefined

/** Keeps the stack of open marked content. */
function track(item: TextMarkedContent, open: Mark[]): void {
  if (item.type === 'endMarkedContent') {
    open.pop()
    return
  }
  // pdf.js gives the tag of marked content and, where it belongs to the structure tree, an id such as p2R_mc5.
  const { tag, id } = item as { tag?: string; id?: string | null }
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1]
  open.push(tag === 'Artifact' ? 'artifact' : number === undefined ? undefined : Number(number))
}
