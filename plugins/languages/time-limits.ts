import { monthNames } from './dates.ts'
import { inDigits, numberPattern } from './numbers.ts'

/** A stretch of a text: from its first character to the one after its last. */
export interface Stretch {
  start: number
  end: number
}

/** A time limit in a text; what must be on one line of it: "two months" of "within two months". */
export interface TimeLimit extends Stretch {
  whole: Stretch
}

const unit =
  '(?:(?:working|school|calendar|clear|full|whole|business|consecutive) )?(?:day|week|fortnight|month|year)s?'
const range = `${numberPattern}(?:(?: to | or | ?[-–] ?)${numberPattern})?(?: \\(\\d+\\))?`

/** "within 30 days", "two months", "two-month", "within a fortnight", "within 24 hours". */
const duration = new RegExp(
  String.raw`(?<![\d.,£$€])\b(?<before>within (?:the next |the )?)?(?:(?<=within (?:the next |the )?)(?<within>an? (?:${unit}|hours?)|(?:week|month|hour)|${range} hours?)|(?<number>${range})[ -](?<unit>${unit}))\b`,
  'giu',
)

/** What comes before or after a length of time that nobody has to keep: an age, a time gone by, how often something is. */
const ageBefore = /\b(?:ages?|aged|between) $/iu
const goneBy = /\b(?:every|each|last|past) $/iu
const lasting = /\b(?:for|over|more than|nearly|almost|about|for at least) $/iu
const ageAfter = /^(?:[- ]olds?\b|[- ]of[- ]age\b)/iu
const oftenAfter =
  /^ (?:ago|(?:a|an|per|each|every|in the|of the) (?:day|week|month|year|term))\b/iu

const month = String.raw`(?:${monthNames.join('|')})`
const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const date = String.raw`(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \d{4})?|${month} (?:the )?\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b|\d{1,2}[./]\d{1,2}[./]\d{2,4})`
const time = String.raw`(?:(?:noon|midday|midnight|\d{1,2}(?:[.:]\d{2})? ?[ap]m) on )`
const term =
  '(?:(?:the )?(?:(?:autumn|spring|summer|school) )?term|the (?:school |academic |financial )?year|the (?:week|month)|half[- ]term)'
const named = String.raw`(?:(?:the )?(?:end|start|beginning|last day|first day) of (?:${term}|${month}(?: \d{4})?|Year \d{1,2})|half[- ]term|Easter|Christmas|${month} \d{4}|${weekday})`

/** "by 31 October", "before 1 March 2027", "by the end of term". */
const until = new RegExp(
  String.raw`\b(?<before>(?:by|before|until|till|no later than|not later than|on or before) ${time}?(?:${weekday},? )?)(?:(?<date>${date})|(?<named>${named}))\b`,
  'giu',
)

/** "The deadline is 31 October", "31 October is the last day". */
const deadline = new RegExp(
  String.raw`\b(?:deadline|closing date|cut-off date|last (?:day|date))\b[^.!?\n]{0,60}?\b(?<date>${date})\b|\b(?<first>${date})(?= (?:at the latest|is the (?:deadline|last (?:day|date)|closing date))\b)`,
  'giu',
)

/**
 * Finds the time limits that an English text states: "within 30 days", "two-month", "by 31 October", "by the end of term". An
 * age, or how often or how long something is, is none.
 */
export function timeLimits(given: string): TimeLimit[] {
  // Spaces that keep a line together are spaces.
  const text = given.replaceAll('\u{A0}', ' ')
  const found = [...durations(text), ...ends(text), ...deadlines(text)]
  const sorted = found.sort((one, other) => one.start - other.start || other.end - one.end)
  let last = 0
  return sorted.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

function durations(text: string): TimeLimit[] {
  return [...text.matchAll(duration)].flatMap(({ 0: found, index, groups = {} }) => {
    const { before = '', unit = '' } = groups
    const [start, end] = [index, index + found.length]
    const [left, right] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 20)]
    const isYears = /years?$/iu.test(unit)
    const isNone =
      oftenAfter.test(right) ||
      (before === '' && (goneBy.test(left) || ageBefore.test(left))) ||
      (isYears && (ageAfter.test(right) || lasting.test(left))) ||
      ageAfter.test(right)
    return isNone ? [] : [{ start, end, whole: { start: start + before.length, end } }]
  })
}

function ends(text: string): TimeLimit[] {
  return [...text.matchAll(until)].map(({ 0: found, index, groups = {} }) => {
    const { before = '', date } = groups
    const end = index + found.length
    const first = index + before.length
    return { start: index, end, whole: { start: date === undefined ? end : first, end } }
  })
}

function deadlines(text: string): TimeLimit[] {
  return [...text.matchAll(deadline)].map(({ 0: found, index, groups = {} }) => {
    const { date, first = '' } = groups
    const end = index + found.length
    const start = date === undefined ? index : end - date.length
    return { start, end: date === undefined ? index + first.length : end, whole: { start, end } }
  })
}

/**
 * Gives a time limit in one form, whatever form its text has: "within two months" and "2 calendar month" are both "2 month",
 * "by the 31st of October" is "31 october".
 */
export function limitForm(text: string): string {
  const words = text.replaceAll('\u{A0}', ' ').toLowerCase()
  const day =
    /(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,})|([a-z]{3,}) (?:the )?(\d{1,2})(?:st|nd|rd|th)?)(?:,? (\d{4}))?$/.exec(
      words,
    )
  const name = day?.[2] ?? day?.[3] ?? ''
  if (day && monthNames.some((one) => one.toLowerCase() === name))
    return [day[1] ?? day[4], name, ...(day[5] === undefined ? [] : [day[5]])].join(' ')
  const [, number = '', unit = ''] =
    /^(?:within (?:the next )?)?(an?|.*?)(?: \(\d+\))?[ -]((?:[a-z]+ )?[a-z]+)$/.exec(words) ?? []
  const plain = unit
    .replace(/^(?:calendar|full|whole|consecutive) /, '')
    .replace(/^business /, 'working ')
    .replace(/s$/, '')
  const digits = /^an?$/.test(number) ? '1' : inDigits(number)
  return plain === 'fortnight' && /^\d+$/.test(digits)
    ? `${Number(digits) * 2} week`
    : `${digits} ${plain}`
}
