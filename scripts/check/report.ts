import { describeFinding } from '../../plugins/index.ts'
import { isError, isOpenWarning } from './found.ts'
import type { Found } from './found.ts'
import { grouped } from './groups.ts'
import type { Looked } from './look.ts'

/** How many warnings of one rule in one file are listed one by one. */
const few = 3

/**
 * Gives what a check found as lines for the terminal: errors, warnings, what is wrong with drafts and what is excused, leaflet by
 * leaflet; then a summary of each text, and counts. Many warnings of one rule in a file are one line, unless `all` is wanted.
 */
export function report({ project, found, summary, unreached }: Looked, all = false): string[] {
  const errors = found.filter(isError)
  const warnings = found.filter(isOpenWarning)
  const are = (state: Found['state']) => found.filter((one) => one.state === state)
  const [drafts, excused, accepted] = [are('draft'), are('excused'), are('accepted')]
  const group = (title: string, some: Found[], lines: (some: Found[]) => string[]) =>
    some.length === 0
      ? []
      : [
          `${title} (${some.length})`,
          ...grouped(some, project).flatMap(({ leaflet, found }) => [
            '',
            leaflet === undefined ? 'All leaflets' : `The leaflet ${leaflet}`,
            ...lines(found),
          ]),
          '',
        ]
  const each = (some: Found[]) => some.map(describeFinding)
  const withReason = (word: string) => (some: Found[]) =>
    some.map((one) => `${describeFinding(one)}  ${word}: ${one.reason ?? ''}`)
  return [
    ...group('Errors', errors, each),
    ...group('Warnings', warnings, all ? each : shortly),
    ...group('To fix before a draft is published', drafts, each),
    ...group('Excused', excused, withReason('Excused')),
    ...(all ? group('Accepted', accepted, withReason('Accepted')) : []),
    ...(unreached.length > 0
      ? [`Not checked until the data is right: ${unreached.join(', ')}.`, '']
      : []),
    `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${excused.length} excused${accepted.length > 0 ? `, ${accepted.length} accepted` : ''}${drafts.length > 0 ? `, ${drafts.length} about drafts` : ''}.`,
    ...summary,
  ]
}

/** Gives a number of things in words: "1 error", "2 errors". */
export function count({ length }: unknown[], thing: string): string {
  return length === 1 ? `1 ${thing}` : `${length} ${thing}s`
}

/** Lists warnings; those of one rule that a file has many of are one line. */
function shortly(found: Found[]): string[] {
  const kinds = new Map<string, Found[]>()
  for (const one of found) {
    const kind = `${one.file} ${one.rule ?? one.what}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  return [...kinds.values()].flatMap((some) => {
    const [first] = some
    if (!first || some.length <= few) return some.map(describeFinding)
    const lines = some.flatMap(({ line }) => line ?? []).join(', ')
    return [
      `${first.file}  ${some.length} warnings [${first.rule ?? ''}] in lines ${lines}. To read them: npm run check -- --all`,
    ]
  })
}
