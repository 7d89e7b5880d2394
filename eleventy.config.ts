import { HtmlBasePlugin } from '@11ty/eleventy'
import { everyleaf, pathPrefixOf, policy } from './plugins/index.ts'
import type { EleventyConfig } from './plugins/index.ts'

/** Our own site: its folders and plugins. */
export default function (config: EleventyConfig) {
  config.addPlugin(everyleaf)
  config.addPlugin(HtmlBasePlugin)
  config.addPlugin(policy)
  config.addPassthroughCopy('src/assets')
  return {
    dir: {
      input: 'src',
      data: '../_data',
      includes: '../_includes',
      layouts: '../_includes/layouts',
    },
    pathPrefix: pathPrefixOf('_data/site.yaml'),
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  }
}
