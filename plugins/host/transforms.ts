import { dirname } from 'node:path'
import { load } from 'cheerio'
import { inlinePictures } from '../easy-read/index.ts'
import type { EleventyConfig } from '../shared/eleventy.ts'
import { withPrefix } from './views.ts'

const basePlugin = '@11ty/eleventy/html-base-plugin'

/** Completes the pages that the plugin makes, and no other: drawings inside the page, addresses with the path prefix. */
export function transforms(config: EleventyConfig, isOurs: (inputPath: string) => boolean): void {
  config.addTransform('everyleaf', function (content) {
    const { inputPath, outputPath } = this.page
    if (!outputPath || !outputPath.endsWith('.html') || !isOurs(inputPath)) return content
    const whole = inlinePictures(content, dirname(inputPath))
    // The host may use the plugin of Eleventy that does the same for all pages.
    return config.pathPrefix === '/' || config.hasPlugin(basePlugin)
      ? whole
      : prefixed(whole, config.pathPrefix)
  })
}

function prefixed(html: string, pathPrefix: string): string {
  const page = load(html)
  for (const name of ['href', 'src'])
    page(`[${name}^="/"]`).each((_, element) => {
      page(element).attr(name, withPrefix(page(element).attr(name) ?? '', pathPrefix))
    })
  return page.html()
}
