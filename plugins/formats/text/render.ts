import { convert } from 'html-to-text'
import type { FormatCallback, SelectorDefinition } from 'html-to-text'
import { writeAddresses } from './addresses.ts'
import { indented, labelled, listed, pictured, rule, underlined } from './blocks.ts'

/** How long a line may be: what e-mail and most braille software expect. Only a longer web address is on a longer line. */
const width = 72

const block = (selector: string): SelectorDefinition => ({ selector, format: 'block' })
const skipped = (selector: string): SelectorDefinition => ({ selector, format: 'skip' })

/** Blocks that html-to-text does not know as such. */
const blocks = 'address dd details dl dt fieldset figcaption figure hgroup legend search summary'

/**
 * Gives a page's text for people who read it without any layout: headings underlined, quotations indented, and each web
 * address once in its section, behind the words that link to it. What is added is in the letters of `added`.
 */
export function render(html: string, canonical: string): string {
  const addresses = writeAddresses(canonical)
  const heading = (mark: string): FormatCallback => {
    const write = underlined(mark)
    return (element, walk, builder, options) => {
      addresses.newSection()
      write(element, walk, builder, options)
    }
  }
  const text = convert(html, {
    wordwrap: width,
    // A space without width parts no word.
    whitespaceCharacters: ' \t\r\n\f',
    formatters: {
      title: heading('='),
      section: heading('-'),
      part: underlined('~'),
      indented,
      labelled,
      bulleted: listed(() => '-'),
      numbered: listed((number) => `${number}.`),
      pictured,
      address: addresses.write,
      rule,
    },
    selectors: [
      ...blocks.split(' ').map(block),
      { selector: 'h1', format: 'title' },
      { selector: 'h2', format: 'section' },
      ...['h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'part' })),
      { selector: 'ul', format: 'bulleted' },
      { selector: 'ol', format: 'numbered' },
      { selector: 'blockquote', format: 'indented' },
      { selector: '.quotation', format: 'indented' },
      { selector: '.time-limit', format: 'labelled' },
      { selector: 'hr', format: 'rule' },
      { selector: 'img', format: 'pictured' },
      { selector: 'a', format: 'address' },
      skipped('svg'),
      // Words are not broken, and addresses can be copied.
      skipped('wbr'),
    ],
  })
  return `${tidy(text)}\n`
}

/** No invisible characters, no-break spaces or spaces at the ends of lines; at most two empty lines. */
function tidy(text: string): string {
  return text
    .replace(/[\u{AD}\u{200B}\u{2060}]/gu, '')
    .replaceAll('\u{A0}', ' ')
    .replace(/ +$/gmu, '')
    .replace(/\n{4,}/gu, '\n\n\n')
    .trim()
}
