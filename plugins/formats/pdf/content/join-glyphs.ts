import { ByteWriter } from './byte-writer.ts'
import { codesAt } from './codes.ts'
import { operatorNamed, setOf } from './operators.ts'
import type { PageMap } from './page-map.ts'
import { scan } from './scan.ts'
import type { Widths } from './widths.ts'

const [Tj, Td, Tf, Tm, BT] = ['Tj', 'Td', 'Tf', 'Tm', 'BT'].map(operatorNamed)
const spacing = setOf('Tc Tw Tz')
const [less, greater] = [60, 62]

/**
 * Joins glyphs that are painted one by one into runs. Chromium writes each with its distance from the one before
 * (`10.41 0 Td <0030> Tj`): four fifths of a page are such pairs, which every reader has to interpret. A run is one TJ: its
 * numbers say how much the distance differs from the glyph's own width (ISO 32000-1, 9.4.3 and 9.4.4), in
 * thousandths of the font's size. They have four decimals, and what is lost in one is made up in the next, so that no glyph
 * is more than 0.0000001 of its size from where it was: far less than Chromium's own distances of the same two
 * letters differ by.
 * Text whose letters or words are spaced, or whose font does not state widths of two-byte codes, stays as it is.
 */
export function joinGlyphs(map: PageMap, widthsOf: (font: string) => Widths | undefined): PageMap {
  for (let at = 0; at < map.count; at++) if (spacing[map.kind(at)]) return map
  const writer = new ByteWriter(map.bytes.length)
  let copied = 0
  /** How far a run's last glyph is from its first, in parts: the next distance counts from there. */
  let moved = 0
  let widths: Widths | undefined
  let size = 0
  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    if (kind === Tf) {
      widths = widthsOf(map.operands(at)[0] ?? '')
      size = map.number(at, 0)
    } else if (kind === Tm || kind === BT) moved = 0
    else if (kind === Td && moved !== 0) {
      writer.copy(map.bytes, copied, map.start(at))
      writer.decimal(moved + exact(map.number(at, 0)), partDecimals)
      writer.ascii(' ')
      writer.decimal(exact(map.number(at, 1)), partDecimals)
      writer.ascii(' Td')
      copied = map.end(at)
      moved = 0
    } else if (kind === Tj && widths && size > 0) {
      const last = endOfRun(map, at)
      if (last === at) continue
      writer.copy(map.bytes, copied, map.start(at))
      moved += writeRun(writer, map, { from: at, to: last, widths, size })
      copied = map.end(last)
      at = last
    }
  }
  if (copied === 0) return map
  writer.copy(map.bytes, copied, map.bytes.length)
  return scan(writer.bytes)
}

/** The last operator of the run that begins with one: glyphs, each with a distance on the same line before it. */
function endOfRun(map: PageMap, first: number): number {
  let last = first
  if (!isHexadecimal(map, first)) return first
  while (
    map.kind(last + 1) === Td &&
    map.number(last + 1, 1) === 0 &&
    map.kind(last + 2) === Tj &&
    isHexadecimal(map, last + 2)
  )
    last += 2
  return last
}

/** Distances are added up as whole numbers of this part of a unit, so that no sum is rounded. */
const partDecimals = 10
const part = 10 ** partDecimals

const exact = (distance: number): number => Math.round(distance * part)

interface RunOf {
  from: number
  to: number
  widths: Widths
  size: number
}

/** Writes a run, and gives how far its last glyph is from its first, in parts. */
function writeRun(writer: ByteWriter, map: PageMap, { from, to, widths, size }: RunOf): number {
  const decimals = 4
  let moved = 0
  let lost = 0
  writer.ascii('[<')
  copyDigits(writer, map, from)
  for (let at = from; at < to; at += 2) {
    const distance = map.number(at + 1, 0)
    let own = 0
    for (const code of codesAt(map, at, true)) own += widths(code)
    const wanted = (own - (distance * 1000) / size) * 10 ** decimals + lost
    const rounded = Math.round(wanted)
    lost = wanted - rounded
    moved += exact(distance)
    if (rounded !== 0) {
      writer.ascii('>')
      writer.decimal(rounded, decimals)
      writer.ascii('<')
    }
    copyDigits(writer, map, at + 2)
  }
  writer.ascii('>] TJ')
  return moved
}

/** Whether an operator shows one hexadecimal string of whole codes, without white space in it. */
function isHexadecimal(map: PageMap, at: number): boolean {
  const { bytes } = map
  const from = map.start(at)
  const end = bytes.indexOf(greater, from)
  if (bytes[from] !== less || end >= map.end(at) || (end - from - 1) % 4 !== 0) return false
  for (let place = from + 1; place < end; place++) if ((bytes[place] ?? 0) <= 32) return false
  return true
}

function copyDigits(writer: ByteWriter, map: PageMap, at: number): void {
  const from = map.start(at) + 1
  writer.copy(map.bytes, from, map.bytes.indexOf(greater, from))
}
