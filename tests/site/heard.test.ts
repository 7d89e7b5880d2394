import * as assert from 'uvu/assert'
import { hearSite } from '../../scripts/transcripts/hear-site.ts'
import { asHeard } from '../../scripts/transcripts/spoken.ts'
import { accessibilityTree } from '../../scripts/transcripts/tree.ts'
import { browse, inTab, searchFor } from '../help/browse.ts'
import { contactText, organisation } from '../help/data.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { contactSection, echoedPictures, linkTroubles, times } from '../help/heard.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const isLabel = /^(?:Your|Their) time limit\.$|^Time limits: yours and theirs\.$|^Time limit\.$/

const pages = await hearSite(site)
const leaflets = pages.filter(({ file }) => file.startsWith('leaflets/'))

suite('site: heard', (test) => {
  test('the contact section says each detail once, and the page says the address once', () => {
    assert.ok(leaflets.length > 1)
    const address = contactText('address')
    for (const { file, spoken } of leaflets) {
      const contact = contactSection(spoken)
      for (const detail of organisation.contacts.map(({ text }) => text))
        assert.is(times(contact, detail), 1, `${file}: ${detail}`)
      assert.is(times(spoken, address), 1, `${file}: ${address}`)
    }
  })

  test('each link says where it goes, and the same words go to one place', () => {
    const found = pages.flatMap(({ file, tree }) =>
      linkTroubles(tree).map((trouble) => `${file}: ${trouble}`),
    )
    assert.is(found.join('\n'), '')
  })

  test('so do the links of what the search finds', async () => {
    const found = await browse(site, (visit) =>
      inTab(visit, `${visit.address}search/`, async (page) => {
        await searchFor(page, 'meeting')
        return accessibilityTree(page, visit.address)
      }),
    )
    assert.equal(linkTroubles(found), [])
  })

  test('both labels of time limits are heard, each before a sentence or a picture', () => {
    for (const { file, spoken } of leaflets) {
      const labels = spoken.flatMap((phrase, at) => (isLabel.test(phrase) ? [at] : []))
      for (const label of ['Your time limit.', 'Their time limit.'])
        assert.ok(spoken.includes(label), `${file}: ${label}`)
      for (const at of labels) assert.not.match(spoken[at + 1] ?? '', /^(?:heading|end of)\b/, file)
    }
  })

  test('a box of meanings has its cue, and no sign behind a hard word is a stop of its own', () => {
    const [easyRead = []] = leaflets.flatMap(({ file, spoken }) =>
      file.includes('easy-read') ? [spoken] : [],
    )
    assert.ok(times(easyRead, 'What this means:') > 10)
    const alone = easyRead.filter(
      (phrase, at) => /^[.,:;!?]/.test(phrase) && easyRead[at - 1]?.endsWith(', a hard word'),
    )
    assert.equal(alone, [])
  })

  test('what several meanings of a section have in common is said once there', () => {
    for (const { file, spoken } of leaflets) {
      const sections = spoken.join('\n').split(/\n(?=heading, .*level 2\n)/)
      for (const section of sections)
        assert.ok(times(section.split('\n'), 'PP is short for') < 2, `${file}: ${section}`)
    }
  })

  test('the advice line of the masthead is one run of words', () => {
    for (const { file, spoken } of pages)
      assert.ok(spoken.includes(`link, Advice line ${contactText('phone')}`), file)
  })

  test('no picture says what the words beside it say', () => {
    assert.ok(leaflets.some(({ spoken }) => spoken.some((phrase) => phrase.startsWith('image, '))))
    for (const { file, spoken } of pages) assert.equal(echoedPictures(spoken), [], file)
  })

  test('faults are heard', async () => {
    const body = `<a href="/a">Mediation</a> <a href="/b">mediation.</a> <a href="/c">Read more</a>
      <img src="data:," alt="A form"><p>They will send you</p><p>A form.</p>`
    const [page] = await withFaultyPage(body, hearSite)
    assert.equal(linkTroubles(page?.tree ?? []), [
      '"mediation." goes to /a and to /b',
      '"Read more" does not say where it goes',
    ])
    assert.equal(echoedPictures(page?.spoken ?? []), ['A form.'])
  })

  test('a hard word does not break its sentence, and a link is said once', () => {
    const raw = `paragraph|Ask for|strong|mediation|end of strong|.|end of paragraph|paragraph|strong|Note|end of strong|end of paragraph|paragraph|strong|Call|end of strong|link, Us now|Us|now|end of link, Us now|end of paragraph`
    assert.equal(asHeard(raw.split('|')), ['Ask for mediation.', 'Note', 'Call', 'link, Us now'])
  })
})
