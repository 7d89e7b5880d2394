import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { browse } from '../help/browse.ts'
import { buttons, listen, moment, press, sentencesOf, withVoices } from '../help/listen.ts'
import { read, site } from '../help/site.ts'
import { local, orders, setVoices } from '../help/speech.ts'
import type { Voice } from '../help/speech.ts'
import { suite } from '../suite.ts'

const leaflet = 'leaflets/if-you-do-not-agree/'
const easyRead = `${leaflet}easy-read/`

/** A fault in a script: the file, the text to replace, and what replaces it. */
type Fault = [file: string, from: string, to: string]

/** Gives a page a script with a fault. */
const withFault =
  ([file, from, to]: Fault) =>
  async (page: Page): Promise<void> => {
    const text = await read(`everyleaf/${file}`)
    assert.ok(text.includes(from), `${file} has "${from}"`)
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      const changed = request.url().endsWith(`/${file}`)
      void (changed
        ? request.respond({ contentType: 'text/javascript', body: text.replace(from, to) })
        : request.continue())
    })
  }

/** Listens to a page from its top to its end and gives what is wrong: words left out, said twice, not marked or out of sight. */
async function listenTroubles(page: Page, expected: string[]): Promise<string[]> {
  const heard = await listen(page)
  const wrong = expected.findIndex((sentence, index) => heard[index]?.said !== sentence)
  const { marked } = await moment(page)
  return [
    ...(wrong < 0 ? [] : [`says "${heard[wrong]?.said ?? ''}", not "${expected[wrong] ?? ''}"`]),
    ...(heard.length > expected.length ? [`says ${heard.length} sentences`] : []),
    ...heard.flatMap(({ said, marked }) =>
      marked === said ? [] : [`marks "${marked}", not "${said}"`],
    ),
    ...heard.flatMap(({ said, inSight }) => (inSight ? [] : [`"${said}" is not in sight`])),
    ...(marked === '' ? [] : ['marks words when all is said']),
  ]
}

suite('site: read aloud', (test) => {
  test('the button is there where the device has a voice for the language, and nowhere else', async () => {
    const remote: Voice = { ...local, name: 'Remote', localService: false, default: true }
    const french: Voice = { ...local, name: 'French', lang: 'fr-FR', default: true }
    const american: Voice = { ...local, name: 'American', lang: 'en_US', default: true }
    const given: [Voice[], string | undefined][] = [
      [[], undefined],
      [[remote], undefined],
      [[french, remote], undefined],
      [[remote, american], 'American'],
      [[remote, american, french, local], 'Local'],
      [[local, { ...local, name: 'Own', default: true }], 'Own'],
    ]
    await browse(site, async (visit) => {
      for (const [voices, voice] of given)
        await withVoices(
          visit,
          leaflet,
          async (page) => {
            assert.equal(await buttons(page), voice === undefined ? [] : ['Listen'])
            if (voice === undefined) return
            await press(page, 'listen')
            const [first] = (await orders(page)).filter((order) => order !== 'cancel')
            assert.is(first?.voice, voice)
          },
          { voices },
        )
    })
  })

  test('voices may come late, and nothing moves then', () =>
    browse(site, (visit) =>
      withVoices(
        visit,
        easyRead,
        async (page) => {
          const places = () =>
            page.$$eval('h1, h2, .text-size', (all) =>
              all.map((one) => one.getBoundingClientRect().top),
            )
          assert.equal(await buttons(page), [])
          const before = await places()
          await setVoices(page, [{ ...local, lang: 'de-DE' }])
          await setVoices(page, [local])
          await page.waitForSelector('.read-aloud:not([hidden])')
          assert.equal(await buttons(page), ['Listen'])
          assert.equal(await places(), before)
        },
        { voices: [] },
      ),
    ))

  for (const path of [leaflet, easyRead])
    test(`each sentence is said, marked and in sight once, in order: ${path}`, async () => {
      const expected = sentencesOf(await read(`${path}index.html`))
      assert.ok(expected.length > 60)
      const found = await browse(site, (visit) =>
        withVoices(visit, path, (page) => listenTroubles(page, expected)),
      )
      assert.equal(found, [])
    })

  test('what is left out, said twice, split, not marked or out of sight is found', async () => {
    const expected = sentencesOf(await read(`${easyRead}index.html`))
    const faults: [fault: Fault, expected: string][] = [
      [['read-aloud-sentences.js', ':not(#contact)', ''], 'not "Contact us"'],
      [
        ['read-aloud-sentences.js', "'[data-pagefind-ignore]:not(#contact)'", "'nav'"],
        'says "Updated',
      ],
      [['read-aloud-sentences.js', "contains('easy-read')", "contains('none')"], 'says "'],
      [['read-aloud-controls.js', 'mark(sentence)', ''], 'marks "", not'],
      [['read-aloud-controls.js', '    unmark()', ''], 'marks words when all is said'],
      [['read-aloud-controls.js', 'reveal(sentence, controls)', ''], 'is not in sight'],
    ]
    await browse(site, async (visit) => {
      for (const [fault, trouble] of faults) {
        const found = await withVoices(visit, easyRead, (page) => listenTroubles(page, expected), {
          prepare: withFault(fault),
        })
        assert.match(found.join('\n'), trouble)
      }
    })
  })

  test('where a browser cannot mark a sentence it marks the paragraph', async () => {
    const expected = sentencesOf(await read(`${easyRead}index.html`))
    const found = await browse(site, (visit) =>
      withVoices(visit, easyRead, (page) => listenTroubles(page, expected), {
        prepare: (page) =>
          page.evaluateOnNewDocument('delete window.Highlight; delete CSS.highlights'),
      }),
    )
    assert.equal(found, [])
  })

  test('where a browser has no Intl.Segmenter sentences end before a capital letter', async () => {
    const text = await browse(site, (visit) =>
      withVoices(visit, leaflet, async (page) => (await listen(page)).map(({ said }) => said), {
        prepare: (page) => page.evaluateOnNewDocument('delete Intl.Segmenter'),
      }),
    )
    const expected = sentencesOf(await read(`${leaflet}index.html`))
    assert.is(text.join(' '), expected.join(' '))
    assert.ok(Math.abs(text.length - expected.length) < 5, `${text.length} of ${expected.length}`)
  })
})
