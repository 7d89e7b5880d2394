import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { EleventyConfig } from '../shared/eleventy.ts'

/**
 * Puts the drawings of an easy-read page in the page itself: it loads in one request, however slow or broken the line,
 * and what the reader prints has all of them. As files, each would be a request, and gzip would find less to save.
 */
export function inlinePictures(config: EleventyConfig): void {
  config.addTransform('inline pictures', function (content) {
    const { inputPath } = this.page
    return inputPath.endsWith('.md') ? inline(content, dirname(inputPath)) : content
  })
}

/** Replaces the address of each drawing in a leaflet's folder `pictures/` with the drawing itself. */
export function inline(html: string, folder: string): string {
  return html.replace(
    /(<img\b[^>]*\bsrc=")([^"]+\/pictures\/[^"]+\.svg)"/g,
    (image, start: string, address: string) => {
      const file = join(folder, 'pictures', decodeURI(basename(address)))
      return existsSync(file) ? `${start}${dataUrl(readFileSync(file, 'utf8'))}"` : image
    },
  )
}

/** An SVG as a `data:` URL for an HTML attribute: base64 would be a third longer, and gzip could not shorten it. */
function dataUrl(svg: string): string {
  return `data:image/svg+xml,${svg.trim().replace(/["#%&<>\r\n]/g, encodeURIComponent)}`
}
