import type { Row } from './row.ts'

/** Gives rows as a Markdown table. */
export function tableOf(rows: Row[]): string {
  const rounds = ({ rounds: of }: Row) => (of === 1 ? '1 round' : `${of} rounds`)
  const yes = (value: boolean) => (value ? 'yes' : 'no')
  const lines = rows.map((row) => [
    row.name,
    row.ratio.toFixed(2),
    row.cpuRatio?.toFixed(2) ?? 'not known',
    row.target,
    yes(row.met),
    yes(row.equalText),
    yes(row.tagged),
    [
      `${row.files} files`,
      ...(row.pages === undefined ? [] : [`${row.pages} pages`]),
      rounds(row),
    ].join(', '),
    row.date,
  ])
  const head = [
    ...['Work', 'Ratio', 'Of CPU time', 'Target', 'Met', 'Equal text', 'Tagged', 'In each round'],
    'Measured',
  ]
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
