/** Where a part goes: its box's corner, its size, whether it is flipped, and the degrees it is turned about its middle. */
export type Placing = { at: [number, number]; scale: number; flip: boolean; turn: number }

/** Wraps markup of a box, `width` by `height`, in the transform that puts it in its place. */
export function place(
  markup: string,
  { at: [x, y], scale, flip, turn }: Placing,
  [width, height]: [number, number],
): string {
  const steps = [
    `translate(${x} ${y})`,
    `scale(${scale})`,
    turn && `rotate(${turn} ${width / 2} ${height / 2})`,
    flip && `translate(${width} 0) scale(-1 1)`,
  ]
  return `<g transform="${steps.filter(Boolean).join(' ')}">${markup}</g>`
}
