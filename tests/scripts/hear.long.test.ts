import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as assert from 'uvu/assert'
import { earOf } from '../../scripts/hear/ear.ts'
import type { Ear } from '../../scripts/hear/ear.ts'
import { beginsSection, readParts, wordToSearch } from '../../scripts/hear/page.ts'
import { startProgram } from '../../scripts/hear/processes.ts'
import { describeMissing, missingPrograms, needed } from '../../scripts/hear/programs.ts'
import { listenings } from '../../scripts/hear/site.ts'
import { transcriptText } from '../../scripts/hear/transcript.ts'
import { parseUtterance, spokenLines } from '../../scripts/hear/utterances.ts'
import type { Utterance } from '../../scripts/hear/utterances.ts'
import { leafletWay, pdfWay, searchWay } from '../../scripts/hear/ways.ts'
import { processesBelow, stillRunning } from '../help/processes.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const fixture = (name: string) => readFileSync(join('tests', 'fixtures', 'orca', name), 'utf8')
const speech = (...texts: string[]): Utterance[] =>
  texts.map((text) => ({ kind: 'speech' as const, text }))

suite('npm run hear: what is written', (test) => {
  test('one line for each utterance, with typed keys together', () => {
    const said = fixture('said.jsonl').trim().split('\n').map(parseUtterance)
    assert.fixture(`${spokenLines(said).join('\n')}\n`, fixture('lines.txt'))
  })

  test('a line that is no utterance is refused', () => {
    for (const line of ['', 'null', 'Traceback', '{"kind":"song","text":"a"}', '{"kind":"speech"}'])
      assert.throws(() => parseUtterance(line), /not an utterance of Orca/, line)
  })

  test('a transcript has a line for each press, and keeps silence visible', () => {
    const step = (did: string, ...texts: string[]) => ({ did, said: speech(...texts) })
    const passages = [
      {
        title: 'It opens',
        steps: [step('Open', 'Finished loading Search.', 'Page has 7 landmarks.')],
      },
      {
        title: 'To the field',
        steps: [
          step('ctrl+Home'),
          step('Tab', 'Search link.'),
          step('Tab', 'entry.', 'Focus mode'),
          step('Tab'),
          step('Return', '4 results.', 'Browse mode'),
        ],
      },
    ]
    const versions = 'Orca 43.1 with Mozilla Firefox 140.4.0esr on Debian GNU/Linux 12 (bookworm)'
    assert.fixture(
      transcriptText({ path: 'search/', passages }, versions),
      fixture('transcript.txt'),
    )
  })
})

suite('npm run hear: what it needs', (test) => {
  const all = needed.map(({ program }) => program)
  const without = (name: string) => (place: string) => !place.endsWith(name)

  test('finds each program that is missing, and no other', () => {
    assert.equal(
      missingPrograms('/usr/bin', () => true),
      [],
    )
    for (const name of all)
      assert.equal(
        missingPrograms('/nowhere:/usr/bin', without(name)).map(({ program }) => program),
        [name],
      )
  })

  test('names each package once, in a command that gets them', () => {
    const text = describeMissing(missingPrograms('', () => false))
    const [command = ''] = /apt-get install .*/.exec(text) ?? []
    const packages = command.split(' ').slice(2)
    assert.equal([...new Set(packages)], packages)
    assert.equal(packages.sort(), [...new Set(needed.map((one) => one.package))].sort())
    assert.match(describeMissing(missingPrograms('/usr/bin', without('orca'))), /install orca$/m)
  })

  test('without them it says so, without a stack, and fails', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/hear.ts'],
      { encoding: 'utf8', env: { ...process.env, PATH: '', Path: '' } },
    )
    assert.is(status, 1)
    assert.is(stdout, '')
    assert.match(stderr, /also needs[^]*apt-get install .*xvfb.* orca/)
    assert.not.match(stderr, /^\s+at /m)
  })
})

suite('npm run hear: the way', (test) => {
  const html = `<head><link rel="alternate" type="application/pdf" href="/a.pdf"></head><body>
    <a href="#main">Skip</a><a href="#text">Skip more</a><nav><a href="#x">No</a></nav><a href="/">Home</a>
    <main id="main"><nav><h2>Contents</h2><a href="#one">One</a></nav>
    <h2>What is a
    tribunal?</h2><h3>Small</h3><h2>Appeals</h2></main><footer><a href="#main">Top</a></footer></body>`

  test('is found by elements, whatever their words are', () => {
    assert.equal(readParts(html), {
      skipLinks: 2,
      sections: ['What is a tribunal?', 'Appeals'],
      pdfs: ['/a.pdf'],
    })
    assert.equal(readParts('<main></main>'), { skipLinks: 0, sections: [], pdfs: [] })
  })

  test("a section begins at its heading's first line, and not at a heading of a list of links", () => {
    const sections = readParts(html).sections
    for (const said of [
      'Appeals heading level 2.',
      'leaving list. leaving navigation. Appeals heading level 2.',
      'What is a heading level 2.',
    ])
      assert.ok(beginsSection(said, sections), said)
    for (const said of ['Contents heading level 2.', 'Appeals heading level 3.', 'Appeals link.'])
      assert.not(beginsSection(said, sections), said)
  })

  test('a word to search for has letters only', () => {
    assert.is(wordToSearch(['What is a Tribunal?', "Your child's needs"]), 'tribunal')
    assert.is(wordToSearch([]), '')
  })

  test('goes to the built editions, the search and a PDF that is there', async () => {
    const found = await listenings(site, '/')
    assert.equal(
      found.map(({ name }) => name),
      ['leaflet', 'easy-read', 'search', 'easy-read-pdf'],
    )
    for (const { path } of found) {
      assert.not.match(path, /^\//)
      assert.ok(existsSync(join(site, path)), path)
    }
    assert.not.equal(found[2]?.parts.sections, [])
  })

  test('a leaflet that is not there is named, with those that are', async () => {
    try {
      await listenings(site, '/', 'nothing')
      assert.unreachable()
    } catch (error) {
      assert.match(String(error), /no leaflet nothing in .*Its leaflets are: if-you-/)
    }
  })

  /** Answers each press of a key with the next of its lines, and at the end with the last one again. */
  const scripted = (lines: Record<string, string[]>): { ear: Ear; pressed: string[] } => {
    const pressed: string[] = []
    const say = (key: string) => {
      const at = pressed.filter((one) => one === key).length
      pressed.push(key)
      const said = lines[key]?.[Math.min(at, lines[key].length - 1)]
      return Promise.resolve(said === undefined ? [] : speech(...said.split('|')))
    }
    return {
      pressed,
      ear: { press: say, type: say, sayAll: () => say('all'), listen: () => Promise.resolve([]) },
    }
  }
  const count = (pressed: string[], key: string) => pressed.filter((one) => one === key).length

  test('through a leaflet takes each skip link, stops at each section and ends where things wrap', async () => {
    const { ear, pressed } = scripted({
      Down: [
        'a',
        'Contents heading level 2.',
        'What is a heading level 2.',
        'b',
        'Appeals heading level 2.',
      ],
      h: ['Title heading level 1.', 'Appeals heading level 2.', 'Wrapping to top.|Title'],
      m: ['No more landmarks.'],
    })
    const passages = await leafletWay(ear, readParts(html), { did: 'Open', said: [] })
    assert.equal(
      passages.map(({ title, steps }) => `${title}: ${steps.length}`),
      [
        'The first stops of Tab: 2',
        'Past the skip links, and 3 times Down to the next section: 6',
        'Through that section: 2',
        'From heading to heading: 4',
        'From landmark to landmark: 2',
        'From picture to picture: 3',
        'All of it, read from the top: 2',
      ],
    )
    assert.is(count(pressed, 'Return'), 1)
    assert.is(count(pressed, 'all'), 1)
  })

  test('a PDF is read in browse mode, which is asked for where it is not on', async () => {
    for (const [said, times] of [
      ['Page has 3 headings.|Focus mode|collapsed push button', 1],
      ['Focus mode|Browse mode', 0],
      ['Page has 3 headings.', 0],
    ] as const) {
      const { ear, pressed } = scripted({})
      await pdfWay(ear, readParts(html), { did: 'Open', said: speech(...said.split('|')) })
      assert.is(count(pressed, 'Insert+a'), times, said)
    }
  })

  test('the search is typed into the field, as soon as that has the keys', async () => {
    const { ear, pressed } = scripted({ Tab: ['Skip link.', 'entry.|Focus mode', 'Search link.'] })
    await searchWay(ear, readParts(html), { did: 'Open', said: [] })
    assert.equal(pressed.slice(0, 4), ['Tab', 'Tab', 'tribunal', 'Return'])
  })
})

suite('npm run hear: the ear', (test) => {
  /** An ear at an Orca that says of each key, late, what `answer` has. */
  const slow = async (
    answer: (key: string) => Utterance | undefined,
    use: (ear: Ear) => Promise<void>,
  ) => {
    const orca = startProgram({
      command: process.execPath,
      args: ['tests/help/slow-orca.mjs'],
      env: process.env,
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    })
    const ear = earOf(orca, (...args) => {
      const said = answer(args.at(-1) ?? '')
      orca.child.stdin?.write(`${said ? JSON.stringify(said) : ''}\n`)
      return Promise.resolve()
    })
    try {
      await use(ear)
    } finally {
      await orca.end()
    }
  }

  test('gives each key what is said of it, however late that comes', () =>
    slow(
      (key) => ({ kind: 'speech', text: `${key} link` }),
      async (ear) => {
        assert.equal(await ear.press('Tab'), speech('Tab link'))
        assert.equal(await ear.press('Down'), speech('Down link'))
      },
    ))

  test('hears the letters that are typed, and a reading to its end', () =>
    slow(
      (key) =>
        key === 'KP_Add' ? { kind: 'end', text: '' } : { kind: 'speech', text: '1 result' },
      async (ear) => {
        assert.equal(await ear.type('a'), [{ kind: 'typed', text: 'echo' }, ...speech('1 result')])
        assert.equal(await ear.sayAll(), speech('All of it.'))
      },
    ))

  test('says so where Orca cannot read on, and where it has ended', () =>
    slow(
      (key) => (key === 'KP_Add' ? { kind: 'fault', text: 'DeadObject' } : undefined),
      async (ear) => {
        await rejects(ear.sayAll(), /could not read on: DeadObject/)
        await rejects(ear.press('Tab'), /Orca has ended/)
      },
    ))

  async function rejects(promise: Promise<unknown>, message: RegExp) {
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    assert.match(String(error), message)
  }
})

suite('npm run hear: its programs', (test) => {
  if (process.platform === 'win32') return
  const asleep = 'sleep 60 & sleep 60'

  test('end with all that they started', async () => {
    const running = startProgram({ command: 'sh', args: ['-c', asleep], env: process.env })
    const started = await several(running.child.pid ?? 0)
    await running.end()
    assert.equal(stillRunning(started), [])
  })

  test('end at once, without being waited for', async () => {
    const running = startProgram({ command: 'sh', args: ['-c', asleep], env: process.env })
    const started = await several(running.child.pid ?? 0)
    running.endAtOnce()
    for (let turn = 0; turn < 200 && stillRunning(started).length > 0; turn++) await wait(50)
    assert.equal(stillRunning(started), [])
  })

  test('one that is not there has a complaint, and nothing to end', async () => {
    const running = startProgram({ command: 'no-such-program', env: process.env })
    await wait(0)
    await running.end()
    assert.match(running.complaints(), /no-such-program ENOENT/)
  })

  /** Waits for the two that the shell starts. */
  async function several(shell: number) {
    for (let turn = 0; turn < 200; turn++) {
      const below = processesBelow(shell)
      if (below.length === 2) return below
      await wait(50)
    }
    throw new Error('The shell has not started its programs.')
  }
})
