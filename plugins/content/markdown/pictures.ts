import { dirname, posix, relative, resolve, sep } from 'node:path'
import type { MarkdownIt } from 'markdown-it'
import { isThere, nameInOtherCapitals, readPicture } from '../pictures/index.ts'
import type { Fault, Size } from '../pictures/index.ts'
import { contextOf, note } from './context.ts'
import { attribute } from './tokens.ts'
import type { Token } from './tokens.ts'

/**
 * Gives each picture its address on the site, and its width and height in px, so that nothing on the page jumps when
 * it comes. Notes one that is missing or that browsers cannot show, or that in a full edition has no description.
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
        const source = written(attribute(child, 'src'))
        const report = ({ what, remedy }: Fault) => {
          note(state.env, token.map?.[0], what, remedy)
        }
        if (needsWords && child.content.trim() === '') report(undescribed(source))
        const found = find(source, dirname(page.inputPath))
        if (found === undefined) continue
        if ('what' in found) report(found)
        else show(child, found, edition?.folder ?? '/')
      }
    }
  })
}

/** A picture's path within its leaflet, and its size. */
interface Found extends Size {
  path: string
}

const undescribed = (source: string): Fault => ({
  what: `The picture ${source} has no description for people who cannot see it.`,
  remedy: 'Write what it shows between the square brackets.',
})

/** Reads the picture of a leaflet, or says what is wrong with it; undefined where it is another's. */
function find(source: string, leaflet: string): Found | Fault | undefined {
  if (source.startsWith('/')) return undefined
  if (/^(?:[a-z]+:)?\/\//i.test(source))
    return {
      what: `The picture ${source} is on another site, which could see who reads the leaflet.`,
      remedy: "Save it in the leaflet's folder pictures.",
    }
  if (/^[a-z]+:/i.test(source)) return undefined
  const file = resolve(leaflet, source)
  const path = relative(leaflet, file).split(sep).join('/')
  if (!/^pictures\/[^/]+$/.test(path))
    return {
      what: `The picture ${source} is not in the leaflet's folder pictures, from which pictures are published.`,
      remedy: 'Put it there, and write pictures/ before its name.',
    }
  if (!isThere(file)) return missing(source, file)
  const read = readPicture(file)
  if (!('what' in read)) return { path, ...read }
  return { what: `The picture ${source} ${read.what}.`, remedy: read.remedy }
}

function missing(source: string, file: string): Fault {
  const other = nameInOtherCapitals(file)
  const remedy =
    other === undefined ? 'Put it there, or correct its name.' : `It is called ${other}.`
  return { what: `There is no picture ${source}.`, remedy }
}

function show(image: Token, { path, width, height }: Found, folder: string): void {
  const address = path.split('/').map(encodeURIComponent).join('/')
  image.attrSet('src', posix.join(folder, address))
  image.attrSet('width', String(width))
  image.attrSet('height', String(height))
}

/** An address as somebody wrote it: markdown-it writes spaces and some signs as percent codes. */
function written(source: string): string {
  try {
    return decodeURIComponent(source).normalize('NFC')
  } catch {
    return source
  }
}
