import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { checkPage } from '../../../plugins/index.ts'
import type { Found } from '../../../scripts/check/found.ts'
import { asJson } from '../../../scripts/check/json.ts'
import type { Looked } from '../../../scripts/check/look.ts'
import { reportPage } from '../../../scripts/check/report-page.ts'
import { report } from '../../../scripts/check/report.ts'
import { suite } from '../../suite.ts'

const found = (file: string, line: number, given: Partial<Found> = {}): Found => ({
  ...{ file, line, column: 1, what: `Wrong in line ${line}.`, remedy: 'Change it.' },
  ...{ stage: 'texts', state: 'open', ...given },
})
const warning = (file: string, line: number): Found =>
  found(file, line, { severity: 'warning', rule: 'sentence-length' })

const a = 'src/leaflets/a/easy-read.md'
const b = 'src/leaflets/b/index.md'

/** What a check of two leaflets saw. */
const looked = (some: Found[], unreached: Looked['unreached'] = []): Looked => ({
  project: {
    leaflets: ['a', 'b'].map((name) => ({
      folder: `src/leaflets/${name}`,
      files: {},
      draft: undefined,
    })),
    drafts: { leaflets: [], editions: [], easyReads: [], recipes: [] },
    place: { folder: 'leaflets', address: '/leaflets/' },
  } as unknown as Looked['project'],
  found: some,
  summary: [`${a} passes the checks: 3 sentences.`],
  unreached,
})

const all = [
  found('_data/site.yaml', 1),
  found(b, 12, { what: 'Is "<b>" & more wrong?' }),
  found('leaflets/b/index.html', 0, { line: undefined, stage: 'pages' }),
  ...[2, 4, 6, 8].map((line) => warning(a, line)),
  warning(b, 3),
  found(a, 9, { severity: 'warning', state: 'excused', reason: 'It is a name.' }),
  found(a, 10, { severity: 'warning', state: 'accepted', reason: 'We know. (Jane)' }),
]

suite('the report for the terminal', (test) => {
  test('has errors first, leaflet by leaflet, and warnings of one rule on one line', () => {
    assert.equal(report(looked(all)), [
      'Errors (3)',
      '',
      'All leaflets',
      '_data/site.yaml:1:1  Wrong in line 1. Change it.',
      '',
      'The leaflet b',
      'src/leaflets/b/index.md:12:1  Is "<b>" & more wrong? Change it.',
      'leaflets/b/index.html  Wrong in line 0. Change it.',
      '',
      'Warnings (5)',
      '',
      'The leaflet a',
      `${a}  4 warnings [sentence-length] in lines 2, 4, 6, 8. To read them: npm run check -- --all`,
      '',
      'The leaflet b',
      `${b}:3:1  Wrong in line 3. Change it. [sentence-length]`,
      '',
      'Excused (1)',
      '',
      'The leaflet a',
      `${a}:9:1  Wrong in line 9. Change it.  Excused: It is a name.`,
      '',
      '3 errors, 5 warnings, 1 excused, 1 accepted.',
      `${a} passes the checks: 3 sentences.`,
    ])
  })

  test('lists all warnings on request, and those that are accepted with their reasons', () => {
    const lines = report(looked(all), true)
    for (const line of [2, 4, 6, 8])
      assert.ok(
        lines.includes(`${a}:${line}:1  Wrong in line ${line}. Change it. [sentence-length]`),
      )
    assert.ok(lines.includes('Accepted (1)'))
    assert.ok(lines.includes(`${a}:10:1  Wrong in line 10. Change it.  Accepted: We know. (Jane)`))
  })

  test('says what could not be checked', () => {
    assert.ok(
      report(looked(all, ['pages', 'pdfs'])).includes(
        'Not checked until the data is right: pages, pdfs.',
      ),
    )
  })

  test('is short where nothing is wrong', () => {
    assert.is(report({ ...looked([]), summary: [] }).join('\n'), '0 errors, 0 warnings, 0 excused.')
  })
})

suite('the report as JSON', (test) => {
  test('has the counts, and the place, state and stage of each finding', () => {
    const json = JSON.parse(asJson(looked(all))) as Record<string, unknown>
    assert.equal(Object.keys(json), [
      ...['version', 'checked', 'errors', 'warnings', 'excused', 'accepted', 'drafts'],
      ...['unreached', 'findings', 'texts'],
    ])
    assert.is(json['version'], 1)
    assert.is(json['errors'], 3)
    assert.is(json['warnings'], 5)
    assert.equal((json['findings'] as unknown[])[0], {
      leaflet: null,
      ...{ file: '_data/site.yaml', line: 1, column: 1 },
      ...{ severity: 'error', state: 'open', stage: 'texts', rule: null },
      ...{ what: 'Wrong in line 1.', remedy: 'Change it.', reason: null },
    })
    const last = (json['findings'] as Record<string, unknown>[]).at(-1)
    assert.is(last?.['leaflet'], 'a')
    assert.is(last?.['state'], 'accepted')
    assert.is(last?.['reason'], 'We know. (Jane)')
  })
})

suite('the report for staff', (test) => {
  const of = { organisation: 'Testbury "Advice" & more', address: 'https://example.org/sub/' }
  const html = reportPage(looked(all), of)
  const page = load(html)

  test('keeps the page contract, and is in no search', () => {
    assert.equal(checkPage(html, 'report.html'), [])
    assert.is(page('meta[name="robots"]').attr('content'), 'noindex')
    assert.is(page('[data-pagefind-body]').length, 0)
    assert.is(page('script, link[rel="stylesheet"], img').length, 0)
  })

  test('has each finding once, below the heading of its leaflet and its kind', () => {
    assert.is(page('li').length, all.length + 1)
    assert.equal(
      page('h2, h3')
        .toArray()
        .map((heading) => page(heading).text()),
      [
        ...['All leaflets', 'Errors (1)', 'The leaflet a', 'Warnings (4)', 'Excused (1)'],
        ...['Accepted (1)', 'The leaflet b', 'Errors (2)', 'Warnings (1)', 'The easy-read texts'],
      ],
    )
  })

  test('shows what is wrong as it is written, and the reasons', () => {
    assert.match(page('main').text(), 'Is "<b>" & more wrong?')
    assert.match(page('main').text(), 'Why it may stay: We know. (Jane)')
    assert.match(
      page('main').text(),
      /3 errors, 5 warnings, 1 excused, 1 accepted\. Nothing is published/,
    )
  })

  test('says that the site can be published where nothing is wrong', () => {
    const good = load(reportPage({ ...looked([]), summary: [] }, of))
    assert.match(good('main').text(), 'The site can be published.')
    assert.match(good('main').text(), 'Nothing is wrong.')
  })
})
