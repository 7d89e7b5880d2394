import { everyleaf, pathPrefixOf } from 'everyleaf'

export default function (config) {
  config.addPlugin(everyleaf, {
    data: '_data',
    pages: { home: '/', notFound: true, sitemap: true },
  })
  return {
    dir: { input: 'src', data: '../_data', includes: '../_includes' },
    pathPrefix: pathPrefixOf('_data/site.yaml'),
  }
}
