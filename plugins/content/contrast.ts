/** A colour as red, green and blue, each from 0 to 255. */
type Colour = [number, number, number]

/** Gives the contrast of two colours, written like `#0b4f55`: a ratio from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(read(one)), luminance(read(other))].sort(
    (first, second) => first - second,
  )
  return (light + 0.05) / (dark + 0.05)
}

/** Gives the colour nearest to this one, darker or lighter, that has at least this contrast with a background. */
export function nearestWithContrast(colour: string, background: string, least: number): string {
  const ends: Colour[] = [
    [0, 0, 0],
    [255, 255, 255],
  ]
  for (let share = 0; share <= 1; share += 0.01) {
    const passing = ends
      .map((end) => write(mix(read(colour), end, share)))
      .find((candidate) => contrast(candidate, background) >= least)
    if (passing !== undefined) return passing
  }
  return colour
}

const mix = (from: Colour, to: Colour, share: number): Colour =>
  from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share)) as Colour

const read = (colour: string): Colour =>
  [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16)) as Colour

const write = (colour: Colour): string =>
  `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
