import { feedPlugin } from '@11ty/eleventy-plugin-rss'
import { eleventyImageTransformPlugin } from '@11ty/eleventy-img'
import { everyleaf } from 'everyleaf'

export default function (config) {
  config.addBundle('css', { toFileDirectory: 'dist' })
  config.addBundle('js', { toFileDirectory: 'dist' })
  config.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed/feed.xml',
    collection: { name: 'posts', limit: 10 },
    metadata: {
      language: 'en',
      title: 'A blog',
      base: 'https://blog.example.org/',
      author: { name: 'Ada' },
    },
  })
  config.addPlugin(eleventyImageTransformPlugin, { formats: ['png'], svgShortCircuit: true })
  config.addFilter('contents', (posts) => `${posts.length} posts`)
  config.addGlobalData('today', 'a good day')
  config.amendLibrary('md', (library) => {
    library.set({ html: true, typographer: true })
  })
  if (process.env.EVERYLEAF !== 'off') {
    config.addPlugin(everyleaf, {
      organisation: { name: 'Testbury Advice', phone: '01632 960000', email: 'help@testbury.example' },
    })
  }
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
  }
}
