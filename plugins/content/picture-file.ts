import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { nearest } from '../findings/nearest.ts'

/** The name of a leaflet's picture in its folder `pictures`, or what is wrong with its address. */
export type PictureFile =
  { name: string; wrong?: never } | { wrong: Pick<Finding, 'what' | 'remedy'>; name?: never }

/**
 * Gives the picture that a path in the text of the leaflet in a folder names, with its percent codes as letters. Only those right in its folder `pictures`
 * are on the site, so that no other picture of the same name can be in its place.
 */
export function pictureFile(leaflet: string, path: string): PictureFile {
  const name = /^(?:\.\/)?pictures\/([^/\\]+)$/.exec(path)?.[1]
  if (name === undefined)
    return {
      wrong: {
        what: `The picture ${path} is not in the folder pictures of the leaflet.`,
        remedy: 'Put it there, and write pictures/ and its name.',
      },
    }
  const folder = join(leaflet, 'pictures')
  const there = existsSync(folder) ? readdirSync(folder) : []
  if (there.includes(name)) return { name }
  const plain = (one: string) => one.normalize('NFC').toLowerCase()
  const same = there.find((one) => plain(one) === plain(name))
  if (same !== undefined)
    return {
      wrong: {
        what: `The picture is called ${same}, and here ${name}: most web servers tell the two apart.`,
        remedy: 'Call both the same.',
      },
    }
  const meant = nearest(name, there)
  return {
    wrong: {
      what: `There is no picture ${path}.`,
      remedy: `${meant === undefined ? '' : `Did you mean pictures/${meant}? `}Put it there, or correct its name.`,
    },
  }
}
