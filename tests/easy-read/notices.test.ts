import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import * as assert from 'uvu/assert'
import type { EleventyConfig } from '../../plugins/shared/eleventy.ts'
import { wordsOfHtml } from '../../plugins/text/index.ts'
import { suite } from '../suite.ts'

const folder = '.cache/test/notices'

/** Gives the notices of an easy read with some outdated sections, as Eleventy makes them. */
async function notices(outdated: { id: string; heading: string }[]): Promise<string> {
  const page = `---\nedition: { kind: easy-read }\n---\n{% include "notices.njk" %}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.njk'), page)
  cpSync('_includes/components/notices.njk', join(folder, '_includes', 'notices.njk'))
  const eleventy = new Eleventy(folder, join(folder, '_site'), {
    quietMode: true,
    config: (config: EleventyConfig & { setUseGitIgnore?(use: boolean): void }) => {
      config.setUseGitIgnore?.(false)
      config.addFilter('overdueFacts', () => [])
      config.addFilter('outdatedSections', () => outdated)
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  await eleventy.write()
  return readFileSync(join(folder, '_site', 'index.html'), 'utf8')
}

suite('easy read: the notice that the full leaflet has changed', (test) => {
  test('names each part with words, also one without a heading', async () => {
    const html = await notices([
      { id: 'introduction', heading: '' },
      { id: 'what-next', heading: 'What next?' },
    ])
    assert.match(html, '<a href="#introduction">the start</a>')
    assert.match(
      wordsOfHtml(html).join(' '),
      'These parts may not be right any more: the start, What next. Please ask us.',
    )
  })
})
