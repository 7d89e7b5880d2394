import * as assert from 'uvu/assert'
import { choices } from '../../plugins/formats/choices.ts'
import { formats } from '../../plugins/formats/formats.ts'
import { asking } from '../../plugins/host/site-filters.ts'
import { inEnglish } from '../../plugins/languages/languages.ts'
import { organisation } from '../help/data.ts'
import { pages } from '../help/site.ts'
import { suite } from '../suite.ts'

const leaflet = 'leaflets/if-you-do-not-agree/'
const edition = { slug: 'x', kind: 'full', url: '/x/', folder: '/x/', leaflet: '/x/' } as const

const page = (path: string) => {
  const found = pages.find((one) => one.path === path)
  if (!found) throw new Error(`There is no ${path}.`)
  return found
}

const shown = (given: Parameters<typeof choices>[0], all = formats) =>
  choices(given, inEnglish, all).map(({ label, choices: of }) => [
    label,
    ...of.map(({ url }) => url),
  ])

suite('the ways to read a leaflet', (test) => {
  test('are in groups by what people want them for, each way once', () => {
    const [read, print, keep] = shown(edition)
    assert.equal(read, ['Read on this screen', '/x/easy-read/', '/x/'])
    assert.equal(print?.[0], 'Print')
    assert.equal(keep?.slice(0, 1), ['Keep, or listen'])
    assert.ok(keep?.includes('/x/x.txt'))
    assert.is([read, print, keep].flat().length - 3, 2 + formats.length)
  })
  test('have no group for which a service makes nothing', () => {
    const few = formats.filter(({ name }) => name === 'text')
    assert.equal(
      shown(edition, few).map(([label]) => label),
      ['Read on this screen', 'Keep, or listen'],
    )
    assert.equal(shown({ ...edition, alone: true }, []), [['Read on this screen', '/x/']])
  })
  test('are named on the page: each list has the name of its group', () => {
    for (const path of [leaflet, `${leaflet}easy-read/`]) {
      const { document } = page(path)
      const names = document('.formats ul')
        .toArray()
        .map((list) => {
          const id = document(list).attr('aria-labelledby') ?? ''
          return document(`[id="${id}"]`).text()
        })
      assert.equal(names, ['Read on this screen', 'Print', 'Keep, or listen'])
    }
  })
})

suite('asking for another format', (test) => {
  const email = organisation.contacts.find(({ kind }) => kind === 'email')

  test('is an e-mail with its subject and its beginning, in lines as e-mail has them', () => {
    assert.ok(email)
    const address = new URL(asking(email, 'What if? & how', 'https://example.org/a?b', inEnglish))
    assert.is(address.protocol + address.pathname, `mailto:${email.value}`)
    const { subject, body } = Object.fromEntries(address.searchParams)
    assert.is(subject, 'Another format of "What if? & how"')
    assert.match(
      body ?? '',
      /^I would like .*"What if\? & how", https:\/\/example\.org\/a\?b\r\n\r\n/,
    )
    assert.not.match(body ?? '', /[^\r]\n/)
  })
  for (const [path, words] of [
    [
      leaflet,
      'Do you need this in braille, as audio or in another language? Call us or write to us.',
    ],
    [`${leaflet}easy-read/`, 'Do you need this in another way? Call us or email us.'],
  ] as const)
    test(`is offered on ${path}, from the ways to read it too`, () => {
      const { document } = page(path)
      const contact = document('#contact').text().replace(/\s+/g, ' ')
      assert.ok(contact.includes(words), contact)
      assert.is(document('.formats .ask a').attr('href'), '#another-format')
      assert.is(document('#contact #another-format').length, 1)
      const links = document('#contact a')
        .toArray()
        .map((link) => document(link).attr('href') ?? '')
      const prepared = links.find((href) => href.startsWith('mailto:') && href.includes('?')) ?? ''
      assert.ok(decodeURIComponent(prepared).includes(document('h1').text()))
      assert.ok(
        decodeURIComponent(prepared).includes(
          document('link[rel="canonical"]').attr('href') ?? '-',
        ),
      )
    })
})
