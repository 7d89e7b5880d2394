import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import markdownIt from 'markdown-it'
import * as assert from 'uvu/assert'
import { leafletMarkdown } from '../../plugins/content/markdown/index.ts'
import { ContentError, describeFinding } from '../../plugins/findings/finding.ts'
import { pages } from '../help/site.ts'
import { suite } from '../suite.ts'

const inputFolder = '.cache/test/editions'
const folder = join(inputFolder, 'leaflets', 'y')
const library = markdownIt().use(leafletMarkdown)

const full = 'Hello.\n\n## First steps\n\nTalk.\n\n## Appeals\n\nAppeal.\n'
const easyRead = `## Start here\n\nTalk.\n\n[First steps, in the full leaflet](index.md#first-steps)\n`

/** Renders one of the two editions, or gives the findings. */
function made(
  file: 'index.md' | 'easy-read.md',
  texts: { full: string; easyRead: string },
): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.md'), texts.full)
  writeFileSync(join(folder, 'easy-read.md'), texts.easyRead)
  const text = file === 'index.md' ? texts.full : texts.easyRead
  try {
    return library.render(text, { page: { inputPath: join(folder, file) } })
  } catch (error) {
    if (error instanceof ContentError) return error.findings.map(describeFinding).join('\n')
    throw error
  }
}

suite('the link to the same section of the other edition', (test) => {
  test('from easy read, as its writer named it', () => {
    assert.match(
      made('easy-read.md', { full, easyRead }),
      '<p class="other-edition" data-pagefind-ignore="" data-only="screen"><a href="/leaflets/y/#first-steps">First steps, in the full leaflet</a></p>',
    )
  })
  test('from the full edition, where easy read names the section', () => {
    const html = made('index.md', { full, easyRead })
    assert.match(
      html,
      '<h2 id="first-steps">First steps</h2>\n<p class="other-edition" data-pagefind-ignore="" data-only="screen"><a href="/leaflets/y/easy-read/#start-here">Start here, in easy read</a></p>',
    )
    assert.is(html.split('other-edition').length, 2)
  })
  test('several links, even on several lines, link the editions; with other words they are a sentence', () => {
    const two = '[First steps](index.md#first-steps)\n[Appeals](index.md#appeals)'
    assert.match(
      made('easy-read.md', { full, easyRead: `## Start\n\n${two}\n` }),
      '<p class="other-edition" data-pagefind-ignore="" data-only="screen"><a href="/leaflets/y/#first-steps">First steps</a>\n<a href="/leaflets/y/#appeals">Appeals</a></p>',
    )
    const within = '## Start\n\nLook at [First steps](index.md#first-steps).\n'
    assert.match(
      made('easy-read.md', { full, easyRead: within }),
      '<p>Look at <a href="/leaflets/y/#first-steps">First steps</a>.</p>',
    )
    assert.not.match(made('index.md', { full, easyRead: within }), 'other-edition')
  })
  test('to an introduction without a heading, it has words too', () => {
    const start = '![A house](a.svg)\nTalk.\n\n[First steps](index.md#first-steps)\n'
    assert.match(
      made('index.md', { full, easyRead: start }),
      '<a href="/leaflets/y/easy-read/#introduction">The start, in easy read</a>',
    )
  })
  test('the words of a heading are those that people see', () => {
    const marked = easyRead.replace('Start here', 'What is a **SENCO**?')
    assert.match(made('index.md', { full, easyRead: marked }), '>What is a SENCO, in easy read</a>')
  })
  test('a section that the full edition does not have is named', () => {
    const broken = easyRead.replace('#first-steps', '#last-steps')
    assert.is(
      made('easy-read.md', { full, easyRead: broken }),
      `${join(folder, 'easy-read.md')}:5:1  The full edition has no section "last-steps". Write the id of one of its headings after index.md#.`,
    )
  })
  test('every section of our own leaflet links to the other edition', () => {
    const editions = pages.filter(({ path }) => path.startsWith('leaflets/'))
    assert.is(editions.length, 2)
    for (const { html, file } of editions) {
      const page = load(html)
      assert.is(page('.other-edition').length, page('.text h2').length, file)
    }
  })
})
