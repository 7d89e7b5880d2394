import type { DrawnPart } from './parts.ts'

type Box = [number, number, number, number]

const rounded = ([x, y, w, h]: Box, r: number): string =>
  r
    ? `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`
    : `M${x} ${y}h${w}v${h}h${-w}z`

/** A circle in quarters: halves become egg-shaped when their ends are rounded. */
export const circle = ([x, y, r]: [number, number, number]): string =>
  `M${x - r} ${y}a${r} ${r} 0 0 1 ${r} ${-r}a${r} ${r} 0 0 1 ${r} ${r}a${r} ${r} 0 0 1 ${-r} ${r}a${r} ${r} 0 0 1 ${-r} ${-r}z`

const polyline = (numbers: number[]): string => `M${numbers.join(' ')}`

/** A speech bubble: a box with round corners whose tail leaves the lower edge towards a mouth. */
const bubble = ([x, y, w, h]: Box, [toX, toY]: [number, number]): string => {
  const r = Math.min(6, w / 2, h / 2)
  const tail = Math.min(Math.max(toX, x + r + 5), x + w - r - 5)
  return `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}H${tail + 4}L${toX} ${toY}L${tail - 4} ${y + h}H${x + r}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`
}

/** A block arrow from one point to another; wide enough to stay an arrow on a photocopy. */
const arrow = ([x1, y1, x2, y2]: Box): string => {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const neck = length - 7
  const outline = [
    [0, -2.5],
    [neck, -2.5],
    [neck, -7],
    [length, 0],
    [neck, 7],
    [neck, 2.5],
    [0, 2.5],
  ] as const
  const points = outline.map(
    ([along, across]) => `${x1 + along * ux - across * uy} ${y1 + along * uy + across * ux}`,
  )
  return `M${points.join('L')}z`
}

/** The outline of a drawn part, as the `d` of an SVG path. */
export function outline(part: DrawnPart): string {
  if ('path' in part) return part.path
  if ('polyline' in part) return polyline(part.polyline)
  if ('rect' in part) return rounded(part.rect, part.radius)
  if ('circle' in part) return circle(part.circle)
  if ('bubble' in part) return bubble(part.bubble, part.to)
  return arrow(part.arrow)
}
