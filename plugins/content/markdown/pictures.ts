import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { MarkdownIt } from 'markdown-it'
import { pictureFile } from '../picture-file.ts'
import { contextOf, note } from './context.ts'
import { attribute } from './tokens.ts'

/**
 * Gives each picture its address on the site, its width and height in px (from an SVG's viewBox), and notes
 * one that is not in the leaflet's folder of pictures, or in a full edition has no alternative text.
 */
export function pictures(library: MarkdownIt): void {
  library.core.ruler.push('pictures', (state) => {
    // In easy read, there are sentences beside each picture; where they say it all, it needs no description.
    const { edition, page } = contextOf(state.env)
    const needsWords = edition?.kind !== 'easy-read'
    const leaflet = dirname(page.inputPath)
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        if (child.type !== 'image') continue
        const line = token.map?.[0]
        const source = attribute(child, 'src')
        if (needsWords && child.content.trim() === '') {
          note(
            state.env,
            line,
            `The picture ${source} has no description for people who cannot see it.`,
            'Write what it shows between the square brackets.',
          )
        }
        const { name, wrong } = pictureFile(leaflet, source)
        if (wrong) {
          note(state.env, line, wrong.what, wrong.remedy)
          continue
        }
        const address = `pictures/${encodeURIComponent(name)}`
        child.attrSet('src', posix.join(edition?.folder ?? '/', address))
        const size = sizeOfSvg(join(leaflet, 'pictures', name))
        if (size) {
          child.attrSet('width', String(size.width))
          child.attrSet('height', String(size.height))
        }
      }
    }
  })
}

function sizeOfSvg(file: string): { width: number; height: number } | undefined {
  if (!file.endsWith('.svg')) return undefined
  const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(readFileSync(file, 'utf8'))
  return box ? { width: Math.round(Number(box[1])), height: Math.round(Number(box[2])) } : undefined
}
