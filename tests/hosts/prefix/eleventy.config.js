import { HtmlBasePlugin } from '@11ty/eleventy'
import everyleaf from 'everyleaf'

export default function (config) {
  if (process.env.BASE_PLUGIN === 'on') config.addPlugin(HtmlBasePlugin)
  if (process.env.EVERYLEAF !== 'off') {
    config.addPlugin(everyleaf, {
      organisation: { name: 'Testbury Advice', phone: '01632 960000', email: 'help@testbury.example' },
      site: { name: 'Leaflets', description: 'Our leaflets.', language: 'en-GB', address: 'https://example.org/our/leaflets/' },
      glossary: { council: { meaning: 'The council runs schools and roads.' } },
    })
  }
  return { dir: { input: 'src' }, pathPrefix: '/our/leaflets/' }
}
