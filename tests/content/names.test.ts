import markdownIt from 'markdown-it'
import * as assert from 'uvu/assert'
import { leafletMarkdown } from '../../plugins/content/markdown/index.ts'
import { readData } from '../../plugins/content/data/index.ts'
import { suite } from '../suite.ts'

const file = 'tests/fixture-site/src/leaflets/if-you-do-not-agree/index.md'
const library = markdownIt().use(leafletMarkdown)
const own = 'name: Testbury Advice\nphone: 01632 960000\nemail: a@testbury.example\n'

const render = (text: string, organisation = own) =>
  library.render(text, {
    page: { url: '', inputPath: file, outputPath: '' },
    organisation: readData(organisation, '_data/organisation.yaml'),
  })

suite('names in leaflets', (test) => {
  test('become the words of the organisation, and links where those are contacts', () => {
    const html = render('{service}: {advice-line} or {email}.\n')
    assert.match(html, 'Testbury Advice: <a href="tel:01632960000">')
    assert.match(html, '<a href="mailto:a@testbury.example">')
    assert.not.match(html, '{')
  })

  test('leave the ids of headings as they are when the organisation is renamed', () => {
    const id = (html: string) => /<h2 id="([^"]+)"/.exec(html)?.[1]
    const text = '## What {service} can do\n\nHelp.\n'
    const renamed = own.replace('Testbury', 'Newtown')
    assert.is(id(render(text)), id(render(text, renamed)))
    assert.match(render(text, renamed), 'What Newtown Advice can do</h2>')
  })

  test('that the organisation does not have are findings with the nearest name', () => {
    assert.throws(
      () => render('Good morning.\n\nCall {advise-line}.\n'),
      /There is no fact "advise-line", and the organisation has no such detail\. Did you mean \{advice-line\}\?/,
    )
    assert.throws(() => render('We are also called {also-called}.\n'), /no fact "also-called"/)
  })
})
