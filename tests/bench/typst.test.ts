import * as assert from 'uvu/assert'
import { typstSource } from '../../bench/speed/typst-source.ts'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { suite } from '../suite.ts'

const page = new BuiltPage(
  'a/index.html',
  `<!doctype html><html lang="en-GB"><head><title>A "title"</title><meta name="author" content="Testbury"></head>
<body><nav>Menu</nav><main><h1>What if?</h1><p>Some #words, *and* <a href="/x">a link</a>.</p>
<p data-only="screen">Not on paper.</p><ul><li>one</li><li>two <b>bold</b></li></ul><ol start="4"><li>four</li><li>five</li></ol>
<blockquote><p>Said.</p></blockquote><script>no()</script></main></body></html>`,
)

suite('benchmark: a page for Typst', (test) => {
  test('has the words of its main part that are on paper, as strings in which no letter means anything', () => {
    const source = typstSource(page, 'Testbury · 01632 960 111')
    const body = source
      .slice(source.indexOf('\n= ') + 1)
      .replace(/\n+/g, '\n')
      .trim()
    assert.equal(body.split('\n'), [
      '= #"What if?"',
      '#"Some #words, *and* a link."',
      '#list[#"one"]',
      '#list[#"two bold"]',
      '#enum.item(4)[#"four"]',
      '#enum.item(5)[#"five"]',
      '#quote(block: true)[#"Said."',
      ']',
    ])
    assert.match(source, 'title: "A \\"title\\"", author: "Testbury"')
    assert.match(source, '#"Testbury · 01632 960 111" Page')
  })
})
