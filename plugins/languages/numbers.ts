/** The English words for numbers from 1 on, as far as texts write them out. */
export const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
)

const teens = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = [...numberWords, ...teens]

/** The source of a pattern that finds a number up to 99 in words, or any in digits. */
export const numberPattern = String.raw`(?:\d+(?:[.,]\d+)?|(?:${tens.join('|')})(?:[- ](?:${numberWords.slice(0, 9).join('|')}))?|${small.toReversed().join('|')})`

/** Gives the digits of a number that is written in words up to 99; any other text as it is. */
export function inDigits(number: string): string {
  const [first = '', second = ''] = number.toLowerCase().split(/[- ]/)
  if (small.includes(first)) return String(small.indexOf(first) + 1)
  if (!tens.includes(first)) return number
  return String((tens.indexOf(first) + 2) * 10 + small.indexOf(second) + 1)
}
