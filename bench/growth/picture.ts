import type { Point } from './measure.ts'

/** One line of a chart: its name, how it is drawn, and its value for each size. */
interface Line {
  name: string
  dashes: string
  values: [leaflets: number, value: number][]
}

const [width, height] = [680, 300]
const [left, right, top, bottom] = [56, 190, 40, 44]

/** Draws the time and the memory of builds by the number of leaflets, as an SVG that can be read in grey and in dark colours. */
export function growthPicture(points: Point[]): string {
  const line = (name: string, dashes: string, value: (point: Point) => number): Line => ({
    name,
    dashes,
    values: points.map((point) => [point.leaflets, value(point)]),
  })
  const minutes = [
    line('everything is new', '', ({ cold }) => cold.time / 60_000),
    line('one word has changed', '8 3', ({ word }) => word.time / 60_000),
    line('nothing has changed', '2 3', ({ same }) => same.time / 60_000),
    line('Eleventy alone', '12 3 2 3', ({ eleventy }) => eleventy.time / 60_000),
  ]
  const megabytes = [
    line('everything is new', '', ({ cold }) => cold.memory / 1e6),
    line('nothing has changed', '2 3', ({ same }) => same.memory / 1e6),
    line('Eleventy alone', '12 3 2 3', ({ eleventy }) => eleventy.memory / 1e6),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${2 * height}" role="img" font-family="sans-serif" font-size="13">
<title>Builds by the number of leaflets: time in minutes, and memory in MB</title>
<style>svg { background: #fff; color: #222 } @media (prefers-color-scheme: dark) { svg { background: #1b1b1b; color: #eee } }</style>
${chart('Minutes', minutes, 0)}
${chart('MB of memory, without the browser', megabytes, height)}
</svg>
`
}

function chart(title: string, lines: Line[], down: number): string {
  const all = lines.flatMap(({ values }) => values)
  const [mostLeaflets, mostValue] = [
    Math.max(...all.map(([x]) => x)),
    Math.max(...all.map(([, y]) => y)),
  ]
  const ceiling = roundedUp(mostValue)
  const x = (leaflets: number) => left + (leaflets / mostLeaflets) * (width - left - right)
  const y = (value: number) => height - bottom - (value / ceiling) * (height - top - bottom)
  const ticks = [0, ceiling / 2, ceiling].map(
    (value) =>
      `<path d="M${left} ${y(value)}H${width - right}" stroke="currentColor" stroke-opacity=".25"/><text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const sizes = [...new Set(all.map(([leaflets]) => leaflets))]
    // Smaller sizes would be written over one another.
    .filter((size) => size >= mostLeaflets / 10)
    .map(
      (size) =>
        `<text x="${x(size)}" y="${height - bottom + 18}" text-anchor="middle">${size}</text>`,
    )
  const ends = apart(lines.map(({ values }) => y(values.at(-1)?.[1] ?? 0)))
  const drawn = lines.map(({ name, dashes, values }, index) => {
    const path = values.map(([leaflets, value]) => `${x(leaflets)} ${y(value)}`).join('L')
    return `<path d="M${path}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="${dashes}"/><text x="${width - right + 8}" y="${(ends[index] ?? 0) + 4}">${name}</text>`
  })
  return `<g transform="translate(0 ${down})"><text x="${left}" y="20" font-weight="bold">${title}</text>
${[...ticks, ...sizes, ...drawn].join('\n')}
<text x="${left}" y="${height - 8}">leaflets</text></g>`
}

/** Gives places of labels, in px, that are at least a line apart and above the axis, in the order of the lines. */
function apart(places: number[]): number[] {
  const result: number[] = []
  const fromBelow = places
    .map((place, index) => ({ place, index }))
    .sort((one, other) => other.place - one.place)
  let last = height - bottom + 8
  for (const { place, index } of fromBelow) {
    last = Math.min(place, last - 16)
    result[index] = last
  }
  return result
}

/** Gives the next number that is 1, 2 or 5 times a power of ten. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value
}
