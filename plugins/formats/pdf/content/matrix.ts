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

/** Reads the six operands of an operator. */
export function matrixOf(operands: string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number)
  return [a, b, c, d, e, f]
}

/** Gives the transformation that moves by two operands and then does the one given. */
export function move([a, b, c, d, e, f]: Matrix, operands: string[]): Matrix {
  const [x, y] = [Number(operands[0]), Number(operands[1])]
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f]
}
