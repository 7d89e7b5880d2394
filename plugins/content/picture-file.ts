import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { nearest } from '../findings/nearest.ts'

/** The name of a leaflet's picture in its folder `pictures`, or what is wrong with its address. */
export type PictureFile =
  { name: string; wrong?: never } | { wrong: Pick<Finding, 'what' | 'remedy'>; name?: never }

/**
 * Gives the picture that an address in the text of the leaflet in a folder names. Only those right in its folder `pictures`
 * are on the site, so that no other picture of the same name can be in its place.
 */
export function pictureFile(leaflet: string, address: string): PictureFile {
  const path = decoded(address)
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

/** Not every code with a percent sign is a letter. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
