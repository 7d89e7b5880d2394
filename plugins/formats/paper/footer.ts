import { contactOf } from '../../content/data/index.ts'
import type { Contact, ContactKind, Organisation } from '../../content/data/index.ts'
import { directionOf } from '../../languages/direction.ts'
import { inEnglish } from '../../languages/languages.ts'
import type { Speaker } from '../../languages/language.ts'
import type { Paper } from './paper.ts'
import { textWidthOf } from './measure.ts'
import { pageCount, pageNumber } from './page-numbers.ts'
import { textWidth } from './sheet.ts'

const between = ' · '

/**
 * Gives the lines of the contact footer, broken so that each fits the page at the paper's size. Each detail goes on
 * the first line that has room for it, below the name; one too long for a line breaks between words, and only then.
 * The page's number, as `speaker` says it, goes at the end of the last line, or of the first that has room, the name's too, or below them all.
 */
export function footerLines(
  organisation: Organisation,
  paper: Paper,
  speaker: Speaker = inEnglish,
): string[] {
  const width = textWidth(paper.sheet)
  const fits = (line: string) => textWidthOf(asPrinted(line), paper.textSize, speaker.tag) <= width
  const isolated = directionOf(speaker.tag) === 'rtl' ? isolatedDetail : (detail: string) => detail
  const [name = '', ...details] = footerDetails(organisation, paper, isolated)
  const lines: string[] = []
  for (const detail of details) {
    const room = lines.findIndex((line) => fits(line + between + detail))
    if (room < 0) lines.push(...breakWords(detail, fits))
    else lines[room] = `${lines[room] ?? ''}${between}${detail}`
  }
  const all = [...breakWords(name, fits), ...lines]
  const page = speaker.say('pageOf', { page: pageNumber, pages: pageCount })
  const hasRoom = (line: string | undefined) => line !== undefined && fits(line + between + page)
  const room = hasRoom(all.at(-1)) ? all.length - 1 : all.findIndex(hasRoom)
  if (room < 0) return [...all, page]
  return all.with(room, `${all[room] ?? ''}${between}${page}`)
}

/** The details of the footer as plain text, in order: what every printed page has to show. */
export function footerDetails(
  organisation: Organisation,
  { footer }: Pick<Paper, 'footer'>,
  isolated = (detail: string): string => detail,
): string[] {
  return footer === 'whole'
    ? wholeBlock(organisation, isolated)
    : shortBlock(organisation, isolated)
}

/** Gives a piece of text as it is written on its own: a telephone number would be turned round among Arabic words (Unicode UAX 9). */
const isolatedDetail: Isolated = (detail) => `\u{2068}${detail}\u{2069}`

/** Keeps the direction of a piece of text, whatever is around it. */
type Isolated = (detail: string) => string

function wholeBlock(organisation: Organisation, isolated: Isolated): string[] {
  const { name, full_name, contacts, legal } = organisation
  const ofKind = (...kinds: ContactKind[]) => contacts.filter(({ kind }) => kinds.includes(kind))
  const [addresses, social] = [ofKind('address'), ofKind('social')]
  const others = contacts.filter((one) => !addresses.includes(one) && !social.includes(one))
  return [
    isolated(full_name === undefined ? name : `${name} (${full_name})`),
    ...addresses.map(({ text }) => isolated(text)),
    ...others.map((one) => described(one, isolated)),
    ...legal.map(isolated),
    ...social.map((one) => described(one, isolated)),
  ]
}

/** What a narrow footer has room for: the first of each way to reach the organisation, and its first legal line. */
function shortBlock(organisation: Organisation, isolated: Isolated): string[] {
  const first = (['phone', 'email', 'website'] as const).flatMap(
    (kind) => contactOf(organisation, kind) ?? [],
  )
  const ways = first.length > 0 ? first : organisation.contacts.slice(0, 1)
  return [
    isolated(organisation.name),
    ...ways.map((one) => described(one, isolated)),
    ...organisation.legal.slice(0, 1).map(isolated),
  ]
}

const described = ({ label, text, hours }: Contact, isolated: Isolated): string =>
  `${label}: ${isolated(text)}${hours === undefined ? '' : `, ${isolated(hours)}`}`

/** Numbers of two digits take the most room that a leaflet's pages can need; marks of direction take none. */
function asPrinted(line: string): string {
  return line
    .replace(pageNumber, '00')
    .replace(pageCount, '00')
    .replace(/[\u{2068}\u{2069}]/gu, '')
}

function breakWords(detail: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of detail.split(' ')) {
    const joined = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
