import { load } from 'cheerio'
import type { EleventyConfig } from './eleventy.ts'
import { withPrefix } from './views.ts'

const basePlugin = '@11ty/eleventy/html-base-plugin'

/** What keeps Eleventy's own plugin for pictures from one of ours. Without the plugin, it stays in the page. */
const unasked = '<img eleventy:ignore '

/**
 * Gives the addresses on pages that the plugin makes the site's path prefix, unless the host uses Eleventy's own plugin
 * that does so on all pages.
 */
export function prefixAddresses(
  config: EleventyConfig,
  isOurs: (inputPath: string) => boolean,
): void {
  config.addTransform('everyleaf', function (content) {
    const { inputPath, outputPath } = this.page
    const isPage = outputPath && outputPath.endsWith('.html') && isOurs(inputPath)
    if (!isPage) return content
    const html = content.replaceAll(unasked, '<img ')
    const isDone = config.pathPrefix === '/' || config.hasPlugin(basePlugin)
    return isDone ? html : prefixed(html, config.pathPrefix)
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
