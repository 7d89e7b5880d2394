import { array, constantFrom, integer, oneof, record, tuple } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { slug } from '../../plugins/content/text/index.ts'
import { escaped, paragraph, plainWords, sentence } from './words.ts'
import type { Written } from './words.ts'

/** A leaflet that nobody wrote: its two editions, and the texts that they must have, block by block in order. */
export interface Leaflet {
  files: { 'index.md': string; 'easy-read.md': string }
  texts: { full: string[]; fullOnPaper: string[]; easyRead: string[] }
}

/** Markdown, and the texts of its blocks, on the page and on paper. */
interface Block {
  markdown: string
  texts: string[]
  onPaper: string[]
}

const blockOf = (markdown: string, texts: string[]): Block => ({ markdown, texts, onPaper: texts })

const block = ({ markdown, text }: Written): Block => blockOf(markdown, [text])

const indented = (markdown: string) => markdown.replace(/\n(?=.)/g, '\n  ')

const bullet = (item: Block): Block => ({ ...item, markdown: `- ${indented(item.markdown)}` })

const together = (blocks: Block[], between = '\n\n'): Block => ({
  markdown: blocks.map(({ markdown }) => markdown).join(between),
  texts: blocks.flatMap(({ texts }) => texts),
  onPaper: blocks.flatMap(({ onPaper }) => onPaper),
})

const item: Arbitrary<Block> = oneof(
  { weight: 4, arbitrary: sentence.map(block) },
  {
    weight: 1,
    arbitrary: tuple(sentence, array(sentence.map(block), { minLength: 1, maxLength: 3 })).map(
      ([first, rest]) => {
        const inner = together(rest.map(bullet), '\n')
        return blockOf(`${first.markdown}\n${inner.markdown}`, [first.text, ...inner.texts])
      },
    ),
  },
)

const items = array(item, { minLength: 1, maxLength: 5 })

const list = items.map((all) => together(all.map(bullet), '\n'))

const numbered = items.map((all) =>
  together(
    all.map(({ markdown, texts }, index) =>
      blockOf(`${index + 1}. ${markdown.replace(/\n(?=.)/g, '\n   ')}`, texts),
    ),
    '\n',
  ),
)

const table = tuple(integer({ min: 2, max: 3 }), integer({ min: 1, max: 4 })).chain(
  ([columns, rows]) =>
    array(array(sentence, { minLength: columns, maxLength: columns }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }).map((cells) => {
      const line = (row: string[]) => `| ${row.join(' | ')} |`
      const [head = [], ...body] = cells.map((row) =>
        line(row.map(({ markdown }) => markdown.replace(/\n/g, ' '))),
      )
      return {
        markdown: [head, line(Array<string>(columns).fill('---')), ...body].join('\n'),
        texts: cells.flat().map(({ text }) => text),
        // A table that is too wide for paper becomes a list there, and says its heads again in each row.
        onPaper: cells.slice(1).flatMap((row) => row.map(({ text }) => text)),
      }
    }),
)

const quotation = tuple(paragraph, plainWords).map(([{ markdown, text }, source]) =>
  blockOf(`> ${markdown.replace(/\n/g, '\n> ')}\n>\n> — ${source}`, [text, source]),
)

const picture = plainWords.map((alt) => blockOf(`![A picture of ${alt}](pictures/house.svg)`, []))

const subheading = plainWords.map((words) => blockOf(`### About ${words}`, [`About ${words}`]))

const content: Arbitrary<Block> = oneof(
  { weight: 6, arbitrary: paragraph.map(block) },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: numbered },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: picture },
  { weight: 1, arbitrary: subheading },
)

const simple = constantFrom(
  ...['We help families.', 'You can ask us.', 'The school can help you.', 'We can listen to you.'],
  ...['Please call us.', 'You can bring a friend.', 'The council must answer you.'],
)

const row = array(simple, { minLength: 1, maxLength: 4 }).map((lines) =>
  blockOf(['![A house](pictures/house.svg)', ...lines].join('\n'), lines),
)

const easyRead: Arbitrary<Block> = array(row, { minLength: 1, maxLength: 3 }).map((rows) =>
  together(rows),
)

const section = record({
  heading: tuple(plainWords, sentence).map(([first, { text }]) => `About ${first} ${text}`),
  full: array(content, { minLength: 1, maxLength: 4 }),
  easyRead,
})

/** Gives leaflets with two editions: prose with every kind of block, and an easy read of the same sections. */
export const leaflets: Arbitrary<Leaflet> = record({
  start: tuple(paragraph.map(block), easyRead),
  sections: array(section, { minLength: 1, maxLength: 3 }),
}).map(({ start: [opening, easyOpening], sections }) => {
  const named = sections.map((one, index) => ({ ...one, name: `${index + 1} ${one.heading}` }))
  const full = together([
    opening,
    ...named.flatMap(({ name, full }) => [blockOf(`## ${escaped(name)}`, [name]), ...full]),
  ])
  const easy = together([
    part('Who we are', easyOpening, 'introduction'),
    ...named.map(({ name, easyRead }, index) => part(`Part ${index + 1}`, easyRead, slug(name))),
  ])
  return {
    files: {
      'index.md': `${head('Getting help')}\n${full.markdown}\n`,
      'easy-read.md': `${head('How to get help')}\n${easy.markdown}\n`,
    },
    texts: { full: full.texts, fullOnPaper: full.onPaper, easyRead: easy.texts },
  }
})

/** A section of an easy read, with the line that names the section of the full edition. */
function part(heading: string, rows: Block, id: string): Block {
  return blockOf(
    `## ${heading}\n\n${rows.markdown}\n\n[The full leaflet on this](index.md#${id})`,
    [heading, ...rows.texts],
  )
}

const head = (title: string) => `---
title: ${title}
description: What nobody wrote.
updated: 2026-11-23
reviewed: never
---
`
