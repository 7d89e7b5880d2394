const { everyleaf } = require('everyleaf')

module.exports = function (config) {
  config.addGlobalData('permalink', () => (data) => `/p/${data.page.fileSlug || 'start'}.html`)
  config.addGlobalData('layout', 'page.liquid')
  config.addCollection('editions', () => ['first edition', 'second edition'])
  if (process.env.EVERYLEAF !== 'off') {
    config.addPlugin(everyleaf, {
      organisation: { name: 'Testbury Advice', phone: '01632 960000', email: 'help@testbury.example' },
      site: { name: 'Guides', description: 'Our guides.', language: 'en-GB', address: 'https://guides.example.org/' },
      leaflets: { folder: 'guides', address: '/advice/' },
      easyRead: false,
      formats: ['pdf'],
      pages: { search: '/find/' },
    })
  }
  return { dir: { input: 'src', includes: '../_includes' }, templateFormats: ['md', 'liquid', 'html'] }
}
