import * as assert from 'uvu/assert'
import { load } from 'cheerio'
import { limits } from '../../plugins/content/limits.ts'
import { unlabelled } from '../help/limits.ts'
import { pages } from '../help/site.ts'
import { suite } from '../suite.ts'

const frame = (id: string, whose: string) =>
  `<div class="time-limit" id="${id}" data-whose="${whose}"><p>Within 2 months.</p></div>`

suite('the ways to time limits', (test) => {
  test('one for each heading with a limit that the reader must not miss, to the first of them', () => {
    const html = `${frame('a', 'none')}
      <h2>Mediation</h2>${frame('b', 'theirs')}${frame('c', 'yours')}${frame('d', 'both')}
      <h3>If you are late</h3>${frame('e', 'both')}
      <h2>Appeals</h2><p>No limit.</p>`
    assert.equal(limits(html), [
      { id: 'a', heading: 'The start', inContents: false },
      { id: 'c', heading: 'Mediation', inContents: true },
      { id: 'e', heading: 'If you are late', inContents: false },
    ])
  })

  test("other people's limits where there are no others, and none where there are none", () => {
    assert.equal(limits(`<h2>They answer</h2>${frame('a', 'theirs')}${frame('b', 'theirs')}`), [
      { id: 'a', heading: 'They answer', inContents: true },
    ])
    assert.equal(limits('<h2>Appeals</h2><p>Within 2 months.</p>'), [])
  })
})

suite('the time limits of a leaflet', (test) => {
  test('are in frames that first say whose they are, in both editions', () => {
    const editions = pages.filter(({ path }) => path.startsWith('leaflets/'))
    assert.is(editions.length, 2)
    for (const { html, file } of editions) {
      assert.ok(load(html)('.text .time-limit').length > 3, file)
      assert.equal(unlabelled(html), [], file)
    }
  })

  test('one without a frame, or without a label at its start, is found', () => {
    const html = `<div class="text"><p>Within 2 months.</p>${frame('a', 'yours')}</div>`
    assert.equal(unlabelled(html), ['Within 2 months.', 'Within 2 months.'])
  })
})
