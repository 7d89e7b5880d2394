import { crc32 } from 'node:zlib'
import { imageSize } from 'image-size'

/** Width and height in px, as the picture is shown. */
export interface Size {
  width: number
  height: number
}

/** A picture of dots: its kind, its size, and whether its file has its end. */
export interface Raster extends Size {
  kind: RasterKind
  isWhole: boolean
}

/** The kinds that every browser shows, with the endings of their files' names. */
export const rasterKinds = {
  jpg: { name: 'JPEG', endings: ['jpg', 'jpeg'] },
  png: { name: 'PNG', endings: ['png'] },
  webp: { name: 'WebP', endings: ['webp'] },
  gif: { name: 'GIF', endings: ['gif'] },
}

export type RasterKind = keyof typeof rasterKinds

/** Reads what a file is from its bytes, whatever its name; undefined for what is none of these kinds. */
export function readRaster(bytes: Uint8Array): Raster | undefined {
  const kind = kindOf(Buffer.from(bytes))
  if (kind === undefined) return undefined
  const size = sizeOf(bytes)
  return { kind, ...(size ?? { width: 0, height: 0 }), isWhole: !!size && hasEnd[kind](bytes) }
}

function sizeOf(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    // From 5 on, the camera was held on its side (Exif 2.3, tag 0x0112).
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

function kindOf(file: Buffer): RasterKind | undefined {
  if (file.subarray(0, 4).toString('latin1') === '\x89PNG') return 'png'
  if (file.subarray(0, 3).toString('latin1') === '\xFF\xD8\xFF') return 'jpg'
  if (file.subarray(0, 4).toString('latin1') === 'GIF8') return 'gif'
  const isWebp =
    file.subarray(0, 4).toString() === 'RIFF' && file.subarray(8, 12).toString() === 'WEBP'
  return isWebp ? 'webp' : undefined
}

/** Whether a file has its end: browsers show one that is cut off as far as it goes. */
const hasEnd: Record<RasterKind, (bytes: Uint8Array) => boolean> = {
  png: hasWholeChunks,
  // The marker EOI (ISO/IEC 10918-1, B.1.1.3), behind the last data: what comes before may be a small picture of its own.
  jpg: (bytes) => {
    const file = Buffer.from(bytes)
    return file.includes(
      '\xFF\xD9',
      Math.max(0, file.lastIndexOf('\xFF\xDA', undefined, 'latin1')),
      'latin1',
    )
  },
  // The trailer (GIF89a, 27).
  gif: (bytes) => Buffer.from(bytes).lastIndexOf(0x3b) >= bytes.length - 16,
  // Its length is that of what follows (WebP container, RIFF).
  webp: (bytes) => Buffer.from(bytes).readUInt32LE(4) + 8 <= bytes.length,
}

/** Whether a PNG has all its chunks, each with the checksum of what is in it, up to the last (ISO/IEC 15948, 5.3). */
function hasWholeChunks(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes)
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end))
      return false
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at = end + 4
  }
  return false
}
