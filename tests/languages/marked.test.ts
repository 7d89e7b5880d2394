import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { isText } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'
import * as assert from 'uvu/assert'
import { filesOf } from '../../plugins/files/files-of.ts'
import { namesOf, stateNames } from '../../plugins/content/data/index.ts'
import { stateFacts } from '../../plugins/content/text/index.ts'
import { facts, organisation } from '../help/data.ts'
import { copyProject } from '../help/project-copy.ts'
import { makePagesOf } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const folder = copyProject()
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that the made-up service has written, without line breaks and marks of Markdown. */
const written = filesOf(join(folder, 'src'))
  .map((file) => join(folder, 'src', file))
  .concat(filesOf(join(folder, '_data')).map((file) => join(folder, '_data', file)))
  .filter((file) => /\.(?:md|yaml)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .flatMap((text) => (['full', 'easy-read'] as const).map((kind) => plain(filled(text, kind))))
  .join(' ')

/** Fills in the names and the time limits that a text has in braces. */
function filled(text: string, kind: 'full' | 'easy-read'): string {
  return stateNames(stateFacts(text, facts, kind), namesOf(organisation))
}

/** The pages of the made-up service in the marked language. */
function markedPages(): Map<string, CheerioAPI> {
  const config = join(folder, 'eleventy.config.ts')
  const text = readFileSync(config, 'utf8')
  writeFileSync(
    config,
    `import { marked } from '${resolve('tests/help/marked.ts')}'\n${text.replace('const options: Options = {', 'const options: Options = {\n  languages: { en: marked },')}`,
  )
  const site = makePagesOf(folder)
  const pages = filesOf(site).filter((file) => file.endsWith('.html') && !file.startsWith('staff'))
  return new Map(pages.map((file) => [file, load(readFileSync(join(site, file), 'utf8'))]))
}

suite('a site in a language of marked texts', (test) => {
  const pages = markedPages()

  test('has all its pages', () => {
    assert.ok(pages.size >= 7, [...pages.keys()].join())
  })

  test('has no word that is neither written by its service nor from the language', () => {
    const found = [...pages].flatMap(([file, page]) =>
      readTexts(page)
        .filter((text) => !isKnown(text))
        .map((text) => `${file}: ${text}`),
    )
    assert.equal(found, [])
  })

  for (const [what, selector, file] of [
    ['the label of a time limit', '.limit-label', 'index.html'],
    ['the link to the other edition', '.other-edition', 'index.html'],
    ['the meaning of a hard word', '.meaning .unseen', 'easy-read/index.html'],
    ['the labels of contacts', '.contact li', 'index.html'],
    ['the ways to read a leaflet', 'nav.formats li a', 'index.html'],
  ] as const)
    test(`has ${what} from the language`, () => {
      const page = pages.get(`leaflets/if-you-do-not-agree/${file}`)
      const texts =
        page?.(selector)
          .toArray()
          .map((one) => page(one).text()) ?? []
      assert.ok(texts.length > 0)
      for (const text of texts) assert.match(text, '⟦')
    })

  test('has its footer on paper from the language, and the promise of it', () => {
    const page = pages.get('leaflets/if-you-do-not-agree/index.html')
    const styles = page?.('style').text() ?? ''
    assert.match(
      styles.slice(styles.indexOf('@bottom')),
      /⟦Page " counter\(page\) " of " counter\(pages\) "⟧"/,
    )
    assert.is(page?.('main').attr('data-page-number'), '⟦Page {page} of {pages}⟧')
  })
})

const blocks = 'p, li, h1, h2, h3, h4, dt, dd, div, nav, summary, legend, label, title, td, th'

/** The texts of a page that are seen or heard, block by block. */
function readTexts(whole: CheerioAPI): string[] {
  const page = load(whole.html())
  page('script, style, template, svg').remove()
  // The words of a link may be the name that the data has for its address.
  page('.text a').before(' ; ').after(' ; ')
  const leaves = page(blocks).filter((_, one) => page(one).find(blocks).length === 0)
  // What is between blocks, such as the words before a link.
  const hasBlock = (node: AnyNode | null) =>
    node !== null && page(node as Element).find(blocks).length > 0
  const between = page(blocks)
    .contents()
    .toArray()
    .flatMap((node: AnyNode) => (isText(node) && hasBlock(node.parentNode) ? [node.data] : []))
  const attributes = ['aria-label', 'alt', 'title', 'placeholder', 'content'].flatMap((name) =>
    page(`[${name}]:not(meta:not([name="description"]))`)
      .toArray()
      .map((one) => page(one).attr(name) ?? ''),
  )
  return [...leaves.toArray().map((one) => page(one).text()), ...between, ...attributes]
}

/** Names that are the same in all languages, and what is between texts. */
const names =
  /^(?:OpenMoji|openmoji\.org|CC BY-SA 4\.0|PDF|Equality Advisory and Support Service|[^\p{L}]*)$/u

function isKnown(text: string): boolean {
  let left = plain(text)
  // A text may have another filled in.
  for (let before = ''; before !== left;) {
    before = left
    left = left.replace(/⟦[^⟦⟧]*⟧/g, ' ; ')
  }
  // Of a text with a block in it, such as a link, there is the beginning or the end.
  return left
    .replace(/⟦.*$|^.*⟧/, '')
    .split(/[–·():;,]|\. |\.$/)
    .map((one) => one.trim())
    .every((one) => names.test(one) || written.includes(one))
}

/** A text without line breaks and marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/\]\([^()\n]*\)/g, ']')
    .replace(/[*_[\]\\`>|]/g, '')
    .replace(/\u{A0}/gu, ' ')
    .replace(/[ \n\t]+/g, ' ')
}
