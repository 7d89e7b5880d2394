import { contrast } from '../../plugins/content/contrast.ts'
import type { Picture, TextBox } from './draw.ts'

/** Words of a page and their contrast with what is behind them, as a ratio from 1 to 21. */
export interface Contrast {
  text: string
  ratio: number
}

/** The share of a box's pixels that must be as dark, or as light, as what counts as its ink: less is noise. */
const inkShare = 0.01

/**
 * Measures the contrast of all words of a page as a black-and-white printer shows them: each pixel becomes a grey
 * (luma, ITU-R BT.601), and the ratio is that of WCAG 2.2 between the ink and the most frequent grey around it.
 */
export function contrasts(page: Picture): Contrast[] {
  return page.texts.map((box) => ({ text: box.text, ratio: contrastIn(greysIn(page, box)) }))
}

/** How many pixels of the box have each of the 256 greys. */
function greysIn({ width, height, data }: Picture, box: TextBox): number[] {
  const counts = new Array<number>(256).fill(0)
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
  for (let y = clamp(box.top, height); y < clamp(box.top + box.height, height); y++) {
    for (let x = clamp(box.left, width); x < clamp(box.left + box.width, width); x++) {
      const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4)
      const grey = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
      counts[grey] = (counts[grey] ?? 0) + 1
    }
  }
  return counts
}

function contrastIn(counts: number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const behind = counts.indexOf(Math.max(...counts))
  const ends = [extreme(counts, all), 255 - extreme(counts.toReversed(), all)]
  return Math.max(...ends.map((ink) => ratio(ink, behind)))
}

/** The first grey at which the counted pixels are enough to be ink. */
function extreme(counts: number[], all: number): number {
  let sum = 0
  return counts.findIndex((count) => (sum += count) > all * inkShare)
}

/** The contrast of two greys, each from 0 to 255. */
const ratio = (one: number, other: number): number => contrast(colourOf(one), colourOf(other))

const colourOf = (grey: number): string => `#${grey.toString(16).padStart(2, '0').repeat(3)}`
