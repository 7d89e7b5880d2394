import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { rasterKinds, readRaster } from './raster.ts'
import type { Size } from './raster.ts'
import { readSvg } from './svg.ts'
import type { Fault } from './svg.ts'

export type { Size } from './raster.ts'
export type { Fault } from './svg.ts'

/** The endings of the names of pictures that are shown, without a dot, in small letters. */
export const endings = ['svg', ...Object.values(rasterKinds).flatMap((kind) => kind.endings)]

/** The largest file, in bytes: on a slow telephone it takes ten seconds. */
const mostBytes = 1_000_000

/** The longest side of a picture, in px: more than a page of A4 can print (300 dots to the inch). */
const mostPixels = 4_000

const smaller = 'Save it 1,600 pixels wide, as JPEG for a photograph.'
const saveAgain = 'Save it again, or replace it with a complete one.'

/** Reads a picture's file: its size in px as it is shown, or what is wrong with it. */
export function readPicture(file: string): Size | Fault {
  const { size: bytes } = statSync(file)
  if (bytes === 0) return { what: 'is empty', remedy: saveAgain }
  if (bytes > mostBytes)
    return {
      what: `has ${(bytes / 1e6).toFixed(1)} MB, for which families with a slow connection wait too long; 1 MB is the most`,
      remedy: smaller,
    }
  const ending = extname(file).slice(1).toLowerCase()
  return ending === 'svg' ? readSvg(readFileSync(file, 'utf8')) : readDots(file, ending)
}

function readDots(file: string, ending: string): Size | Fault {
  const picture = readRaster(readFileSync(file))
  const named = Object.values(rasterKinds).find((kind) => kind.endings.includes(ending))
  if (!picture && named)
    return { what: `is no ${named.name}, whatever its name says`, remedy: saveAgain }
  if (!picture)
    return {
      what: 'is of a kind that browsers do not show',
      remedy: 'Save it as JPEG, PNG, WebP, GIF or SVG.',
    }
  const kind = rasterKinds[picture.kind]
  if (!kind.endings.includes(ending))
    return {
      what: `is a ${kind.name}, whatever its name says`,
      remedy: `Call it ${basename(file, extname(file))}.${kind.endings[0] ?? ''}, here and in the text.`,
    }
  const { width, height, isWhole } = picture
  if (!isWhole) return { what: 'is cut off or damaged', remedy: saveAgain }
  if (Math.max(width, height) > mostPixels)
    return {
      what: `is ${width} by ${height} pixels; ${mostPixels.toLocaleString('en-GB')} is the most for either side`,
      remedy: smaller,
    }
  return { width, height }
}
