import nunjucks from 'nunjucks'
import * as assert from 'uvu/assert'
import { say } from '../../plugins/host/say.ts'
import { inEnglish } from '../../plugins/languages/languages.ts'
import { wordsOfHtml } from '../../plugins/site/html.ts'
import { suite } from '../suite.ts'

/** Gives the notices of an easy read with some outdated sections. */
function notices(outdated: { id: string; heading: string }[]): string {
  const views = new nunjucks.Environment(new nunjucks.FileSystemLoader('_includes'))
  views.addFilter('say', say)
  views.addFilter('named', (text: string) => text)
  views.addFilter('overdueFacts', () => [])
  views.addFilter('outdatedSections', () => outdated)
  return views.render('components/notices.njk', {
    edition: { kind: 'easy-read' },
    speaker: inEnglish,
  })
}

suite('easy read: the notice that the full leaflet has changed', (test) => {
  test('names each part with words, also one without a heading', () => {
    const html = notices([
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
