import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { readRecord } from '../../plugins/review/record.ts'
import { wordsOfHtml } from '../../plugins/site/html.ts'
import { compare } from '../../scripts/review/compare.ts'
import { comparedEditions } from '../../scripts/review/compared.ts'
import { change, everyleaf, inCopy } from '../help/copy.ts'
import { leaflet } from '../help/leaflet-texts.ts'
import { project, slug, testProject } from '../help/site.ts'
import { suite } from '../suite.ts'

const files = `src/leaflets/${slug}`
const from = 'You must contact Talking Table'
const to = 'You may contact Talking Table'

const recordText = (folder: string) => readFileSync(join(folder, files, 'review.json'), 'utf8')
const recordIn = (folder: string) => readRecord(recordText(folder), 'review.json')

/** Makes a copy of the project with one word changed in the full edition's section about the Panel. */
function withDrift(use: (folder: string) => void): void {
  inCopy((folder) => {
    change(folder, `${files}/index.md`, from, to)
    use(folder)
  })
}

suite('everyleaf review', (test) => {
  test('without a name it shows what changed, and records nothing', () => {
    withDrift((folder) => {
      const { status, stdout } = everyleaf(folder, 'review', slug)
      assert.is(status, 0)
      assert.match(stdout, /^1 of 1$/m)
      assert.match(stdout, /^Full edition: Asking the Panel \(src\/leaflets\/.+index\.md:87\)$/m)
      assert.match(stdout, /^Easy read: Asking the Panel/m)
      assert.match(stdout, 'You [-must-] {+may+} contact Talking Table within')
      assert.match(stdout, 'Nothing was recorded.')
      assert.is(recordText(folder), recordText(testProject))
    })
  })
  test('with a name and --yes it records the name and the day, and check passes again', () => {
    withDrift((folder) => {
      const before = everyleaf(folder, 'check', '--quick', '--all')
      assert.is(before.status, 1)
      assert.match(
        before.stdout + before.stderr,
        /easy-read\.md:\d+:1 {2}"Asking the Panel" explains the full edition's section "Asking the Panel", which has changed since/,
      )
      const day = '2028-01-01'
      const given = ['review', slug, '--by', 'Ada', '--yes', '--today', day]
      assert.is(everyleaf(folder, ...given).status, 0)
      const compared = recordIn(folder).pairs.filter(({ by }) => by === 'Ada')
      assert.equal(
        compared.map(({ on, easyRead }) => [on, easyRead.section]),
        [[day, 'asking-the-panel']],
      )
      assert.is(everyleaf(folder, 'check', '--quick', '--all').status, 0)
    })
  })
  test('if there is nobody to answer it records nothing without --yes, and says so', () => {
    withDrift((folder) => {
      const { status, stderr } = everyleaf(folder, 'review', slug, '--by', 'Ada')
      assert.is(status, 1)
      assert.match(stderr, 'Add --yes to record all.')
      assert.is(recordText(folder), recordText(testProject))
    })
  })
  test('records each section that a person says yes to, and no other', async () => {
    const asked: string[] = []
    const said: string[] = []
    const answers = [true, false]
    const texts = leaflet()
    assert.ok(texts.record)
    for (const [id, old, now] of [
      ['what-next', 'ask somebody', 'get somebody'],
      ['asking-the-panel', from, to],
    ] as const) {
      const section = texts.full.sections.find((one) => one.id === id)
      assert.ok(section)
      assert.ok(section.sentences.some(({ text }) => text.includes(old)))
      for (const sentence of section.sentences) sentence.text = sentence.text.replace(old, now)
    }
    await mkdir('.cache/test', { recursive: true })
    texts.recordFile = '.cache/test/review.json'
    await compare(
      comparedEditions(texts),
      { by: 'Ada' },
      {
        display: { width: 100, sideBySide: true, colours: false },
        answers: true,
        say: (line = '') => said.push(line),
        ask: (question) => {
          asked.push(question)
          return Promise.resolve(answers.shift() ?? false)
        },
      },
    )
    const kept = readRecord(readFileSync(texts.recordFile, 'utf8'), texts.recordFile)
    assert.equal(
      kept.pairs.filter(({ by }) => by === 'Ada').map(({ full }) => full.section),
      ['what-next'],
    )
    assert.is(asked.length, 2)
    assert.is(said.at(-1), 'Recorded 1 of 2 in .cache/test/review.json.')
    assert.ok(said.every((line) => line.length <= 100))
    assert.ok(said.some((line) => /^\[-ask-\] \{\+get\+\} somebody .*\| +\S/.test(line)))
  })
  test('--section shows that one, and an unknown one is named with those that are there', () => {
    const { stdout } = everyleaf(project, 'review', slug, '--section', 'making-a-complaint')
    assert.match(stdout, /^1 of 1$/m)
    const { status, stderr } = everyleaf(project, 'review', slug, '--section', 'making-complaint')
    assert.is(status, 2)
    assert.match(
      stderr,
      /There is no section "making-complaint" to compare\. Did you mean "making-a-complaint"\? The sections are: about-this-leaflet, /,
    )
  })
  test('an unknown leaflet and an empty name are refused', () => {
    assert.match(everyleaf(project, 'review', 'nope').stderr, `The leaflets are: ${slug}.`)
    assert.match(
      everyleaf(project, 'review').stderr,
      `Say which leaflet, by its folder's name: ${slug}.`,
    )
    assert.match(everyleaf(project, 'review', slug, '--by', ' ').stderr, 'Write a name after --by')
  })
  test('a record that cannot be read: says where, without a stack trace', () => {
    for (const command of [['check'], ['build'], ['review', slug]]) {
      inCopy((folder) => {
        writeFileSync(join(folder, files, 'review.json'), '{ "readers": "never", ')
        const { status, stdout, stderr } = everyleaf(folder, ...command)
        assert.is(status, 1)
        assert.match(stdout + stderr, /review\.json:\d+:\d+ {2}This is not valid JSON/)
        assert.not.match(stderr, /^ +at /m)
      })
    }
  })
})

suite('a build of texts that nobody has compared', (test) => {
  test('warns, and the easy read says so on its page and on the first pages of its PDF', async () => {
    let pdf = new Uint8Array()
    let html = ''
    withDrift((folder) => {
      everyleaf(folder, 'review', slug, '--readers', 'A reading group')
      change(
        folder,
        `${files}/easy-read.md`,
        'You can still ask the Panel',
        'You can always ask the Panel',
      )
      const { status, stdout, stderr } = everyleaf(folder, 'build')
      assert.is(status, 0, stderr)
      assert.match(
        stdout,
        /^ {2}Out of date: .*easy-read\.md:\d+:1 .*Compare the two and run: npm run review/m,
      )
      const site = join(folder, '_site', 'leaflets', slug)
      html = readFileSync(join(site, 'easy-read', 'index.html'), 'utf8')
      pdf = new Uint8Array(readFileSync(join(site, `${slug}-easy-read.pdf`)))
    })
    const page = wordsOfHtml(html, 'main').join(' ')
    // The cover says who has checked it; the notice is on the next page, above the contents.
    const first = (await readPrinted(pdf)).pages.slice(0, 2).flatMap(({ text }) => text)
    for (const text of [page, first.join(' ')]) {
      assert.match(
        text,
        /People with a learning disability checked this on \d+ \w+ \d{4}\. We changed it after that\./,
      )
      assert.match(text, 'We changed the full leaflet after we wrote this one.')
      assert.match(text, 'This part may not be right any more: Asking the Panel. Please ask us.')
    }
  })
  test('ours says that readers have not checked it, and the statement says so too', () => {
    const words = (file: string) =>
      wordsOfHtml(readFileSync(join('.cache/test/_site', file), 'utf8'), 'main').join(' ')
    const easyRead = words(`leaflets/${slug}/easy-read/index.html`)
    assert.match(
      easyRead,
      'Not yet checked by the service. People with a learning disability have not checked this yet.',
    )
    assert.not.match(easyRead, 'We changed the full leaflet')
    assert.match(
      words('accessibility/index.html'),
      'People with a learning disability have not checked the easy-read leaflet',
    )
  })
})
