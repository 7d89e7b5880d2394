import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import type { Browser } from 'puppeteer'
import type { Candidate } from '../../plugins/formats/browser/candidate.ts'
import { findAmong } from '../../plugins/formats/browser/find.ts'
import {
  BrowserError,
  findBrowser,
  inTab,
  openBrowser,
} from '../../plugins/formats/browser/index.ts'
import { remember } from '../../plugins/formats/browser/memory.ts'
import { switches } from '../../plugins/formats/browser/switches.ts'
import { makeFormats } from '../../plugins/index.ts'
import { isWholePicture } from '../../plugins/formats/pdf/whole-picture.ts'
import { allEnded } from '../../plugins/formats/all-ended.ts'
import { processesBelow, stillRunning } from '../help/processes.ts'
import type { Process } from '../help/processes.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { withEnvironment } from '../help/with-environment.ts'
import { suite } from '../suite.ts'

const font = readFileSync(
  fileURLToPath(
    import.meta
      .resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2'),
  ),
)
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle r="9" cx="20" cy="20"/></svg>'
// One red dot; a PNG ends with its chunk IEND.
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

/** A site with one page that asks for one PDF, and the files that its body and style use. */
async function inSite<T>(
  { body = '', style = '', files = {} }: Page,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'everyleaf-failures-'))
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en" dir="ltr"><head><title>A page</title>
<meta name="dcterms.modified" content="2026-11-23">
<link rel="canonical" href="https://leaflets.example.org/">
<link rel="alternate" type="application/pdf" href="page.pdf" data-format="pdf">
<style>@page { margin: 60pt; @bottom-center { content: "Page " counter(page) " of " counter(pages) } } ${style}</style>
</head><body><main><h1>Words</h1>${body}</main></body></html>`,
    )
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Page {
  body?: string
  style?: string
  files?: Record<string, string | Buffer>
}

const faceOf = (file: string) =>
  `@font-face { font-family: "Our Own"; src: url(${file}) format("woff2") } h1 { font-family: "Our Own", serif }`
const imageOf = (file: string) => `<p><img src="${file}" alt="A thing"></p>`

suite('a file that a PDF needs', (test) => {
  const broken = 'is broken. Save it again, or replace it with a complete one.'
  const missing = 'is missing. Put it there, or correct its name on the page.'
  const cases: [title: string, page: Page, told: string][] = [
    [
      'a font that is missing',
      { style: faceOf('none.woff2') },
      `/none.woff2 (the font Our Own, normal) ${missing}`,
    ],
    [
      'a font that is cut off',
      { style: faceOf('f.woff2'), files: { 'f.woff2': font.subarray(0, 6000) } },
      `/f.woff2 (the font Our Own, normal) ${broken}`,
    ],
    [
      'a page of words instead of a font',
      { style: faceOf('f.woff2'), files: { 'f.woff2': '<!doctype html>Not found' } },
      `/f.woff2 (the font Our Own, normal) ${broken}`,
    ],
    [
      'a picture that is missing',
      { body: imageOf('none.svg') },
      `/none.svg (the picture "A thing") ${missing}`,
    ],
    [
      'a drawing that is cut off',
      { body: imageOf('a.svg'), files: { 'a.svg': drawing.slice(0, 80) } },
      `/a.svg (the picture "A thing") ${broken}`,
    ],
    [
      'a drawing in the page itself that is cut off',
      { body: imageOf(`data:image/svg+xml,${encodeURIComponent(drawing.slice(0, 80))}`) },
      `Something in the page itself (the picture "A thing") ${broken}`,
    ],
    [
      'a photograph that is cut off, of which Chromium shows what there is',
      { body: imageOf('a.png'), files: { 'a.png': dot.subarray(0, -12) } },
      `/a.png`,
    ],
    [
      'a style sheet that is missing',
      { body: '<link rel="stylesheet" href="none.css">' },
      `/none.css ${missing}`,
    ],
  ]
  for (const [title, page, told] of cases) {
    test(`${title}: the error names page, format and file, and what to do; no PDF is left`, async () => {
      await inSite(page, async (folder) => {
        const { message } = await errorOf(makeFormats(folder))
        assert.match(message, 'https://leaflets.example.org/ cannot be printed as pdf')
        assert.match(message, told)
        assert.match(message, /is (broken|missing)\. /)
        assert.not.match(message, '127.0.0.1')
        assert.not(existsSync(join(folder, 'page.pdf')))
      })
    })
  }
  test('complete ones are printed', async () => {
    const body = imageOf('a.svg') + imageOf('a.png')
    const files = { 'a.svg': drawing, 'a.png': dot, 'f.woff2': font }
    await inSite({ body, style: faceOf('f.woff2'), files }, async (folder) => {
      assert.is((await makeFormats(folder)).length, 1)
      assert.ok(existsSync(join(folder, 'page.pdf')))
    })
  })
  test('a JPEG is whole with its end, and other files are left to Chromium', () => {
    assert.ok(isWholePicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9])))
    assert.not(isWholePicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])))
    assert.ok(isWholePicture(Buffer.from('GIF89a')))
  })
})

suite('a browser that fails while it prints', (test) => {
  if (process.platform === 'win32') {
    test('is not tested on Windows, which has neither these signals nor this list of processes', () =>
      undefined)
    return
  }
  test('too slow: an error in time, and no process is left', async () => {
    await inSite({}, async (folder) => {
      const before = processesBelow(process.pid)
      const { message } = await errorOf(makeFormats(folder, { limit: 1 }))
      assert.match(
        message,
        / {2}The browser did not answer for 0\.001 s while printing https:\/\/leaflets\.example\.org\/ as pdf\. If the page has very large pictures.*memory/,
      )
      assert.equal(await newSince(before), [])
    })
  })

  const faults: [title: string, harm: (browser: Browser, all: Process[]) => void, told: string][] =
    [
      [
        'whose process dies',
        (_, all) => {
          process.kill(mainOf(all).id, 'SIGKILL')
        },
        'The browser stopped while printing a leaflet. The computer may have too little free memory. Close other programs',
      ],
      [
        'whose tab crashes',
        (_, all) => {
          for (const { id, command } of all)
            if (command.includes('--type=renderer')) process.kill(id, 'SIGKILL')
        },
        "The browser's tab crashed while printing a leaflet. The computer may have",
      ],
      [
        'that hangs with all its processes',
        (_, all) => {
          for (const { id } of all) process.kill(id, 'SIGSTOP')
        },
        'The browser did not answer for 3 s while printing a leaflet.',
      ],
      [
        'that dies while its children hang',
        (_, all) => {
          const { id } = mainOf(all)
          for (const one of all) if (one.id !== id) process.kill(one.id, 'SIGSTOP')
          process.kill(id, 'SIGKILL')
        },
        'The browser stopped while printing a leaflet.',
      ],
    ]
  for (const [title, harm, told] of faults) {
    test(`one ${title}: says what was being done and what to do, and leaves no process`, async () => {
      const { browser, close } = await openBrowser()
      const id = browser.process()?.pid ?? 0
      let all: Process[] = []
      const work = inTab(browser, { doing: 'printing a leaflet', limit: 3000 }, async (page) => {
        await page.setContent('<h1>Words</h1>')
        all = processesBelow(process.pid).filter((one) => one.group === id)
        assert.ok(all.length > 2, `${all.length} processes`)
        harm(browser, all)
        await page.evaluate('new Promise(() => undefined)')
      })
      const { message } = await errorOf(work).finally(close)
      assert.match(message, told)
      assert.equal(await ended(all), [])
    })
  }

  function mainOf(all: Process[]): Process {
    return all.find(({ id, group }) => id === group) ?? never('no main process')
  }
})

suite('a browser that has worked and no longer starts', (test) => {
  test('is named, with its reason and what to do', async () => {
    await inFolder(async (folder) => {
      const program = join(folder, 'chrome')
      await writeFile(program, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
      await remember(
        { executablePath: program, headless: true, args: switches(), env: {} },
        'remembered',
        folder,
      )
      await withEnvironment({ PUPPETEER_EXECUTABLE_PATH: program }, async () => {
        const error = await errorOf(openBrowser({ cacheFolder: folder }))
        assert.instance(error, BrowserError)
        assert.match(
          error.message,
          `PUPPETEER_EXECUTABLE_PATH (${program}): it has worked before, but now it does not start: Failed to launch`,
        )
        assert.match(error.message, 'install Chrome')
      })
    })
  })
})

suite('work side by side', (test) => {
  test('a failure is reported when all have ended', async () => {
    let done = false
    const slow = new Promise<void>((resolve) => setTimeout(resolve, 50)).then(() => {
      done = true
    })
    const error = await errorOf(allEnded([Promise.reject(new Error('first')), slow]))
    assert.is(error.message, 'first')
    assert.ok(done)
    assert.equal(await allEnded([1, Promise.resolve('two')]), [1, 'two'])
  })
})

suite('an installed browser', (test) => {
  const notice = 'Using the browser installed at'
  test('is used if the pinned ones fail, with its notice, and not if one of them works', async () => {
    const good = await findBrowser()
    const pinned: Candidate = { name: 'pinned', offers: () => [good] }
    const failing: Candidate = { name: 'failing', offers: () => never('not for this machine') }
    const installed: Candidate = { name: 'installed', offers: () => [{ ...good, notice }] }
    await inFolder(async (folder) => {
      assert.is((await findAmong([failing, installed], folder)).notice, notice)
      const found = await findAmong([failing, pinned, installed], folder)
      assert.is(found.source, 'pinned')
      assert.is(found.notice, good.notice)
    })
  })

  if (process.platform !== 'linux') return
  test('is found on PATH when the cached pinned builds are broken, and printing says so (Linux)', async () => {
    const good = await findBrowser()
    await inFolder(async (folder) => {
      const cacheFolder = join(folder, 'browser')
      // Both pinned builds seem to be there, so that nothing is unpacked or downloaded.
      for (const name of readdirSync('.cache/browser'))
        if (name.startsWith('sparticuz')) await fake(join(cacheFolder, name), 'chromium')
      await fake(
        join(cacheFolder, 'chrome-headless-shell-147.0.7727.57/chrome-headless-shell'),
        'linux-147.0.7727.57/chrome-headless-shell-linux64/chrome-headless-shell',
      )
      mkdirSync(join(cacheFolder, 'fonts'))
      const program = join(folder, 'chromium')
      const environment = Object.entries(good.env).map(([name, value]) => `${name}='${value}'`)
      await writeFile(
        program,
        `#!/bin/sh\nexport ${environment.join(' ')} PATH='${process.env['PATH'] ?? ''}'\nexec '${good.executablePath}' "$@"\n`,
        { mode: 0o755 },
      )
      await withEnvironment({ PATH: folder }, () =>
        inSite({}, async (site) => {
          const told: string[] = []
          const made = await makeFormats(site, {
            cacheFolder,
            onNotice: (line) => told.push(line),
          })
          assert.is(made.length, 1)
          assert.is(told.length, 1)
          assert.match(told[0] ?? '', `${notice} ${program}. Its version is not the pinned one`)
        }),
      )
    })
  })

  async function fake(folder: string, program: string): Promise<void> {
    const file = join(folder, program)
    mkdirSync(join(file, '..'), { recursive: true })
    await writeFile(file, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  }
})

/** Those of the processes that have not ended within a second, by their command lines. */
async function ended(processes: Process[]): Promise<string[]> {
  for (let tries = 0; tries < 20 && stillRunning(processes).length > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return stillRunning(processes).map(({ command }) => command)
}

async function newSince(before: Process[]): Promise<string[]> {
  const known = new Set(before.map(({ id }) => id))
  return ended(processesBelow(process.pid).filter(({ id }) => !known.has(id)))
}

function never(message: string): never {
  throw new Error(message)
}
