import { dirname, join, posix } from 'node:path'
import type { MarkdownIt } from 'markdown-it'
import { decoded } from '../decoded.ts'
import { pictureFile } from '../picture-file.ts'
import { readPicture } from '../pictures/index.ts'
import type { Fault, Size } from '../pictures/index.ts'
import { contextOf, note } from './context.ts'
import { attribute } from './tokens.ts'
import type { Token } from './tokens.ts'

/**
 * Gives each picture its address on the site, and its width and height in px, so that nothing on the page jumps when
 * it comes. Notes one that is not in the leaflet's folder of pictures or that browsers cannot show, or that in a full
 * edition has no description.
 */
export function pictures(library: MarkdownIt): void {
  // A name with a space is no address in Markdown, but it is how people call their files.
  library.core.ruler.before('block', 'picture-names', (state) => {
    state.src = state.src.replace(
      /(!\[[^[\]\n]*\]\()(pictures\/[^<>()"\n]*[^<>()"\s])\)/g,
      (whole, start: string, name: string) => (name.includes(' ') ? `${start}<${name}>)` : whole),
    )
  })
  library.core.ruler.push('pictures', (state) => {
    // In easy read, there are sentences beside each picture; where they say it all, it needs no description.
    const { edition, page } = contextOf(state.env)
    const needsWords = edition?.kind !== 'easy-read'
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        if (child.type !== 'image') continue
        const source = asNamed(attribute(child, 'src'))
        const report = ({ what, remedy }: Fault) => {
          note(state.env, token.map?.[0], what, remedy)
        }
        if (needsWords && child.content.trim() === '') report(undescribed(source))
        const found = findPicture(source, dirname(page.inputPath))
        if ('what' in found) report(found)
        else show(child, found, edition?.leaflet ?? '/')
      }
    }
  })
}

/** A picture's name in its leaflet's folder of pictures, and its size. */
interface Found extends Size {
  name: string
}

/** Gives the address that a leaflet's picture has, by the leaflet's folder on the site. */
export const pictureAddress = (folder: string, { name }: Pick<Found, 'name'>): string =>
  posix.join(folder, `pictures/${encodeURIComponent(name)}`)

/** A path as people call the file: markdown-it writes spaces and some symbols as percent codes. */
export const asNamed = (source: string): string => decoded(source).normalize('NFC')

const undescribed = (source: string): Fault => ({
  what: `The picture ${source} has no description for people who cannot see it.`,
  remedy: 'Write what it shows between the square brackets.',
})

/** Reads the picture that a path in the text of the leaflet in a folder names, or says what is wrong with it. */
export function findPicture(source: string, leaflet: string): Found | Fault {
  if (/^(?:[a-z]+:)?\/\//i.test(source))
    return {
      what: `The picture ${source} is on another site, which could see who reads the leaflet.`,
      remedy: "Save it in the leaflet's folder pictures.",
    }
  const { name, wrong } = pictureFile(leaflet, source)
  if (wrong) return wrong
  const read = readPicture(join(leaflet, 'pictures', name))
  if (!('what' in read)) return { name, ...read }
  return { what: `The picture ${source} ${read.what}.`, remedy: read.remedy }
}

function show(image: Token, found: Found, folder: string): void {
  image.attrSet('src', pictureAddress(folder, found))
  image.attrSet('width', String(found.width))
  image.attrSet('height', String(found.height))
}
