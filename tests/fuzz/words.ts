import { array, constantFrom, oneof, tuple } from 'fast-check'
import type { Arbitrary } from 'fast-check'

/** Words as Markdown, and as they read. */
export interface Written {
  markdown: string
  text: string
}

const plain = constantFrom(
  ...['ask', 'the', 'council', 'school', 'plan', 'letter', 'meeting', 'child', 'help', 'write'],
  ...['call', 'your', 'you', 'and', 'not', 'right', 'support', 'need', 'team', 'decision'],
)

/** What people write that has broken a page or a paper somewhere: signs where a line may break, accents, signs of Markdown. */
const odd = constantFrom(
  ...['don’t', 'self-esteem', 'co-ordinator', '£1,250.50', '1250(b)(1)', 'and/or', '50%', '½'],
  ...['naïve', 'Świetlica', 'Ćma', 'ŵyneb', 'Zoë', 'Ünlü', 'İstanbul', 'Þór', 'œuvre'],
  ...['well—so', 'A–Z', 'wait...then', 'wait…then', '“quoted”', '‘so’', '(in brackets)', '[sic]'],
  ...['x=1&y=2', '10°C', '§', '#one', '*', 'a*b', '_', 'a_b', 'C++', 'a<b>c', 'less<more', '&amp;'],
  ...[
    '©',
    '†',
    '24/7',
    '9:30am',
    '–',
    '—',
    '!',
    '?',
    'grant?',
    'yes!',
    'a|b',
    '|',
    '`',
    '~',
    '^up',
  ],
  ...[
    'e.g.',
    'U.K.',
    'Mr',
    'No.',
    '$5',
    '@home',
    'wi\u00ADfi',
    'non\u00A0breaking',
    '…',
    '"straight"',
  ],
  ...['Llanfairpwllgwyngyll', 'www', '1.5'],
)

const word = oneof({ weight: 7, arbitrary: plain }, { weight: 3, arbitrary: odd })

/** A backslash before what Markdown might take for its own. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~&#$^]/g, '\\$&')

const someWords = (minLength: number, maxLength: number): Arbitrary<Written> =>
  array(word, { minLength, maxLength }).map((all) => {
    const text = all.join(' ')
    return { text, markdown: escaped(text) }
  })

/** Words of letters only. */
export const plainWords: Arbitrary<string> = array(plain, { minLength: 1, maxLength: 5 }).map(
  (all) => all.join(' '),
)

const marked = (before: string, after: string) => (words: string) => ({
  text: words,
  markdown: `${before}${words}${after}`,
})

const piece: Arbitrary<Written> = oneof(
  { weight: 8, arbitrary: someWords(1, 8) },
  { weight: 1, arbitrary: plainWords.map(marked('**', '**')) },
  { weight: 1, arbitrary: plainWords.map(marked('*', '*')) },
  {
    weight: 1,
    arbitrary: tuple(
      plainWords,
      constantFrom('https://www.example.org/help', 'https://example.org/a-b/c?d=e&f=g'),
    ).map(([words, address]) => marked('[', `](${address})`)(words)),
  },
)

/** Some pieces after one word of letters, so that no line begins with a sign of Markdown. */
const pieces = (maxLength: number, between: Arbitrary<string>): Arbitrary<Written> =>
  tuple(plain, array(tuple(between, piece), { maxLength })).map(([first, rest]) => ({
    text: [first, ...rest.map(([, { text }]) => text)].join(' '),
    markdown: rest.reduce(
      (before, [space, { markdown }]) =>
        // A line may begin with letters only.
        `${before}${/^[a-z*[]*[a-z]+(?: |$)/.test(markdown) ? space : ' '}${markdown}`,
      first,
    ),
  }))

/** A few words on one line. */
export const sentence: Arbitrary<Written> = pieces(2, constantFrom(' '))

/** A paragraph, on one line or several. */
export const paragraph: Arbitrary<Written> = pieces(8, constantFrom(' ', ' ', ' ', '\n'))
