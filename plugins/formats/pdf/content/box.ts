import type { Matrix } from './matrix.ts'

/** A rectangle in a page's default user space: its left, lower, right and upper edge, in pt. */
export type Box = [left: number, bottom: number, right: number, top: number]

/** A point in the same space, in pt. */
export type Point = [x: number, y: number]

/** The box in which all are. */
export const everything: Box = [-Infinity, -Infinity, Infinity, Infinity]

/** Gives where a transformation moves a point. */
export const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** How many times as long a line is on average after a transformation. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** Gives the box around points, of which there is at least one. */
export function boxOf(points: Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Gives a box that is larger by so much on each side. */
export const grow = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by,
]

/** Gives the box that holds all of those given, or undefined where none is given. */
export function boxAround(boxes: (Box | undefined)[]): Box | undefined {
  const points = boxes.flatMap((box): Point[] =>
    box ? [[box[0], box[1]] as Point, [box[2], box[3]] as Point] : [],
  )
  return points.length === 0 ? undefined : boxOf(points)
}

/** Gives what two boxes have in common, or undefined where they have nothing. */
export function cut(one: Box, other: Box): Box | undefined {
  const both: Box = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ]
  return both[0] <= both[2] && both[1] <= both[3] ? both : undefined
}
