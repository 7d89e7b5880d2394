import type { Fault } from '../check/index.ts'
import type { PrintFault } from '../faults.ts'
import type { Names } from '../names.ts'

/** Gives what a finished file breaks of PDF/UA-1 as faults for people, without those that are known by their cause. */
export function structureFaults(
  found: Fault[],
  known: PrintFault[],
  { publicAddress, format }: Names,
): PrintFault[] {
  const undescribed = known.some(({ what }) => what.startsWith('A picture has no description'))
  return found
    .filter(({ rule }) => !(undescribed && rule === 'pictures have descriptions'))
    .map(({ rule, clause, what }) => ({
      what: `${publicAddress} as ${format} breaks the rule "${rule}" of PDF/UA-1 (ISO 14289-1, ${clause}): ${what}.`,
      remedy: remedies[rule] ?? 'Change the element on the page that it names.',
    }))
}

const font = 'Use a web font (@font-face) that has all letters of the page.'

const remedies: Record<string, string> = {
  'fonts are outlines': font,
  'fonts show something': font,
  'headings skip no level': 'Make each heading at most one level below the one before, from h1 on.',
}
