import type { PageMap } from './page-map.ts'

/** A transformation as PDF writes it: a b c d e f (ISO 32000-1, 8.3.4). */
export type Matrix = [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Gives the transformation that does `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ]
}

/** Reads a transformation from its numbers; those that are missing are as in the identity. */
export function matrixOf(numbers: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** Reads the six operands of an operator. */
export const matrixAt = (map: PageMap, at: number): Matrix => [
  map.number(at, 0),
  map.number(at, 1),
  map.number(at, 2),
  map.number(at, 3),
  map.number(at, 4),
  map.number(at, 5),
]

/** Gives the transformation that moves by `x` and `y` and then does the one given. */
export function move([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f]
}
