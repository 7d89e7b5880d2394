import { standardNames } from '../../site/pdf-standard.ts'
import type { PdfStandard } from '../../site/pdf-standard.ts'
import { checkOpened } from './check/index.ts'
import type { PrintFault } from './faults.ts'
import type { OpenedPdf } from './opened.ts'

/** Gives what a finished file breaks of its part of PDF/UA as faults for people, without those that are known by their cause. */
export function structureFaults(
  opened: OpenedPdf,
  known: PrintFault[],
  {
    outlinesOnly = false,
    standard = 'ua-1',
  }: { outlinesOnly?: boolean | undefined; standard?: PdfStandard | undefined } = {},
): PrintFault[] {
  const causes = consequences.filter(({ cause }) =>
    known.some(({ what }) => what.startsWith(cause)),
  )
  const told = new Set(causes.flatMap(({ rules }) => rules))
  if (!outlinesOnly) told.add('fonts are outlines')
  const { name, iso } = standardNames[standard]
  const found = checkOpened(opened, standard).filter(({ rule }) => !told.has(rule))
  return found.map(({ rule, clause, what }) => ({
    what: `The PDF breaks the rule "${rule}" of ${name} (${iso}, ${clause}): ${what}.`,
    remedy: remedies[rule] ?? 'Change the element on the page that it names.',
  }))
}

/** The rules that are broken where something else is wrong, by how the message about that begins. */
const consequences = [
  { cause: 'A picture has no description', rules: ['pictures have descriptions'] },
  { cause: 'No font here has', rules: ['letters can be read', 'letters have glyphs'] },
]

const font = 'Use a web font (@font-face) that has all letters of the page.'

const remedies: Record<string, string> = {
  'fonts are outlines': font,
  'fonts show something': font,
  'headings skip no level': 'Make each heading at most one level below the one before, from h1 on.',
}
