import { everyleaf, pathPrefixOf } from '../../plugins/index.ts'
import type { EleventyConfig, Options } from '../../plugins/index.ts'

const options: Options = {
  data: '_data',
  searchIndex: '/pagefind/',
  pages: { home: '/', notFound: true, sitemap: true, timeLimits: '/staff/facts/' },
  staff: true,
}

/** The site of a made-up service, on which the product is tested. */
export default function (config: EleventyConfig) {
  config.addPlugin(everyleaf, options)
  return {
    dir: { input: 'src', data: '../_data', includes: '../_includes' },
    pathPrefix: pathPrefixOf('_data/site.yaml'),
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  }
}
