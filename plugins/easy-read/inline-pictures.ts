import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Replaces the address of each drawing in a leaflet's folder `pictures/` with the drawing itself: the page loads in one
 * request, however slow or broken the line, and what the reader prints has all of them. As files, each would be a
 * request, and gzip would find less to save.
 */
export function inline(html: string, folder: string): string {
  return html.replace(
    /(<img\b[^>]*\bsrc=")([^"]+\/pictures\/[^"]+\.svg)"/g,
    (image, start: string, address: string) => {
      const file = join(folder, 'pictures', decodeURIComponent(basename(address)))
      return existsSync(file) ? `${start}${dataUrl(readFileSync(file, 'utf8'))}"` : image
    },
  )
}

/** An SVG as a `data:` URL for an HTML attribute: base64 would be a third longer, and gzip could not shorten it. */
function dataUrl(svg: string): string {
  return `data:image/svg+xml,${svg.trim().replace(/["#%&<>\r\n]/g, encodeURIComponent)}`
}
