import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import type { Browser } from 'puppeteer'
import type { Candidate, Offer } from '../../plugins/formats/browser/candidate.ts'
import {
  BrowserError,
  candidates,
  findBrowser,
  openBrowser,
  withBrowser,
} from '../../plugins/formats/browser/index.ts'
import { archives, verifyArchives } from '../../plugins/formats/browser/candidates/archives.ts'
import { findAmong } from '../../plugins/formats/browser/find.ts'
import { makeOnce } from '../../plugins/formats/browser/make-once.ts'
import { missingFrom, proofPage } from '../../plugins/formats/browser/proof.ts'
import { readPdf } from '../../plugins/formats/browser/read-pdf.ts'
import { noSandbox } from '../../plugins/formats/browser/switches.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { withEnvironment } from '../help/with-environment.ts'
import { suite } from '../suite.ts'

suite('browser: the order', (test) => {
  test('a person’s choice, the pinned builds, then what is installed', () => {
    assert.equal(
      candidates.map(({ name }) => name.split(' ')[0]),
      ['PUPPETEER_EXECUTABLE_PATH', '@sparticuz/chromium', 'download', 'installed'],
    )
  })

  test('the first that works is used, and later ones are not even prepared', async () => {
    const good = await findBrowser()
    const later: Candidate = {
      name: 'later',
      offers: () => never('tried although an earlier one works'),
    }
    const found = await among([
      offering('absent', { ...good, executablePath: '/nowhere/chrome' }),
      offering('good', good),
      later,
    ])
    assert.is(found.source, 'good')
  })

  test('when none works, the error says what was tried and why, and what to do, without a stack', async () => {
    const absent: Candidate = {
      name: 'absent',
      offers: () => Promise.reject(new Error('only for the moon')),
    }
    const error = await errorOf(among([absent, offering('broken', fake('/nowhere/chrome'))]))
    assert.instance(error, BrowserError)
    assert.match(error.message, 'absent: only for the moon')
    assert.match(error.message, 'broken (/nowhere/chrome): there is no such file')
    assert.match(error.message, 'install Chrome')
    assert.not.match(error.stack ?? '', /\n\s+at /)
  })
})

suite('browser: PUPPETEER_EXECUTABLE_PATH', (test) => {
  for (const [what, path, reason] of [
    ['a missing file', join(tmpdir(), 'no-such-chrome'), 'there is no such file'],
    [
      'another program',
      existsSync('/bin/true') ? '/bin/true' : process.execPath,
      'Failed to launch',
    ],
  ] as const) {
    test(`${what} is an error that names it, not passed over in silence`, async () => {
      const error = await inFolder((cacheFolder) =>
        withEnvironment({ PUPPETEER_EXECUTABLE_PATH: path }, () =>
          errorOf(findBrowser({ cacheFolder })),
        ),
      )
      assert.instance(error, BrowserError)
      assert.match(error.message, `PUPPETEER_EXECUTABLE_PATH (${path}): ${reason}`)
      assert.not.match(error.message, 'sparticuz')
    })
  }

  test('a working browser is used', async () => {
    const { executablePath, env } = await findBrowser()
    const found = await withEnvironment({ ...env, PUPPETEER_EXECUTABLE_PATH: executablePath }, () =>
      findBrowser(),
    )
    assert.is(found.source, 'PUPPETEER_EXECUTABLE_PATH')
  })
})

suite('browser: the probe', (test) => {
  test('the found browser prints words, web fonts, tags and margins that can be read', async () => {
    const html = (await proofPage()).replace('</h1>', '</h1><ul><li>A point</li></ul>')
    const { text, fonts, roles } = await readPdf(
      await withBrowser((browser) => print(browser, html)),
    )
    assert.match(text, 'Every reader can read this.')
    assert.match(text, 'A point')
    assert.match(text, 'Every page says this.')
    assert.ok(
      fonts.some((name) => name.endsWith('AtkinsonHyperlegible-Regular')),
      String(fonts),
    )
    assert.ok(roles.includes('H1') && roles.includes('LI'), String(roles))
  })

  test('each thing missing from a printed page is named', async () => {
    const proof = await proofPage()
    await withBrowser(async (browser) => {
      const lacks = async (html: string, tagged = true) =>
        missingFrom(await print(browser, html, tagged))
      assert.equal(await lacks(proof), [])
      assert.equal(await lacks(proof.replace('Every reader', 'Nobody')), ['their words'])
      assert.equal(await lacks(proof.replaceAll('font-family: proof }', 'font-family: serif }')), [
        'their web font',
      ])
      assert.equal(await lacks(proof, false), ['their tags'])
      assert.equal(await lacks(proof.replace('@bottom-center', '@elsewhere')), [
        'the words in their margins',
      ])
      assert.is((await lacks('')).length, 4)
    })
  })

  test('a browser that starts but prints blank pages is refused, and the next one used', async () => {
    const good = await findBrowser()
    await inFolder(async (folder) => {
      const noFonts = join(folder, 'fonts.conf')
      await writeFile(noFonts, '<?xml version="1.0"?><fontconfig></fontconfig>')
      const args = [...good.args, '--disable-remote-fonts']
      const blank = offering('blank', {
        ...good,
        args,
        env: { ...good.env, FONTCONFIG_FILE: noFonts },
      })
      const error = await errorOf(findAmong([blank], folder))
      assert.match(error.message, 'it starts, but prints PDFs without their')
      if (good.source === '@sparticuz/chromium')
        assert.match(error.message, 'their words, their web font, their tags')
      assert.not(existsSync(join(folder, 'probed.json')), 'and nothing about it is remembered')
      assert.is((await findAmong([blank, offering('good', good)], folder)).source, 'good')
    })
  })

  test('a pass is remembered until the browser, or the way of starting it, changes', async () => {
    const good = await findBrowser()
    await inFolder(async (folder) => {
      await findAmong([offering('good', good)], folder)
      const note = join(folder, 'probed.json')
      await writeFile(note, (await readFile(note, 'utf8')).replace(good.version, 'remembered'))
      assert.is((await findAmong([offering('good', good)], folder)).version, 'remembered')
      const otherwise = { ...good, args: [...good.args, '--mute-audio'] }
      assert.is((await findAmong([offering('good', otherwise)], folder)).version, good.version)
      await writeFile(note, 'not JSON')
      assert.is((await findAmong([offering('good', good)], folder)).version, good.version)
    })
  })
})

suite('browser: the sandbox', (test) => {
  test('is on, or people are told why not', async () => {
    const { args, notice } = await findBrowser()
    assert.is(args.includes('--no-sandbox'), notice?.includes(noSandbox) ?? false)
  })

  if (process.platform === 'win32') return
  // What Chromium says for root, in a container, and where ordinary users get no namespaces.
  for (const told of [
    'zygote_host_impl_linux.cc(101)] Running as root without --no-sandbox is not supported.',
    'Failed to move to new namespace: PID namespaces supported, but failed: errno = Operation not permitted',
    'No usable sandbox! If you are running on Ubuntu 23.10+',
  ])
    test(`where the browser says "${told.slice(0, 40)}…": it runs without one, and one plain line says so`, async () => {
      await inFolder(async (folder) => {
        const found = await among([
          offering('bare', await pretending(folder, `[ERROR:${told}`, '--no-sandbox')),
        ])
        assert.ok(found.args.includes('--no-sandbox'))
        assert.is(found.notice, noSandbox)
      })
    })

  test('stays on where a browser fails for another reason', async () => {
    await inFolder(async (folder) => {
      const told = 'error while loading shared libraries: libnss3.so'
      const broken = await pretending(folder, told, '--no-sandbox')
      const error = await errorOf(among([offering('broken', broken)]))
      assert.match(error.message, `Failed to launch the browser process: ${told}`)
    })
  })

  /** A program that refuses to start in Chromium's words, and is a browser if it is called with a switch. */
  async function pretending(folder: string, told: string, only: string): Promise<Offer> {
    const good = await findBrowser()
    const executablePath = join(folder, 'chrome')
    const program = `#!/bin/sh\ncase "$*" in *${only}*) exec '${good.executablePath}' "$@";; esac\necho '${told}' >&2\nexit 1\n`
    await writeFile(executablePath, program, { mode: 0o755 })
    return {
      ...good,
      executablePath,
      args: good.args.filter((one) => one !== only),
      notice: undefined,
    }
  }
})

suite('browser: its archives', (test) => {
  test('those of the package are known, each one', async () => {
    const entry = (() => {
      try {
        return import.meta.resolve('@sparticuz/chromium')
      } catch {
        return undefined
      }
    })()
    if (entry === undefined) return
    const folder = fileURLToPath(new URL('../../bin', entry))
    assert.equal((await readdir(folder)).sort(), Object.keys(archives).sort())
    await verifyArchives(folder)
  })

  test('one that was changed is refused, by its name and with what to do', async () => {
    await inFolder(async (folder) => {
      const known = { 'a.br': sha256('as it was published') }
      await writeFile(join(folder, 'a.br'), 'as it was published')
      await verifyArchives(folder, known)
      await writeFile(join(folder, 'a.br'), 'as it was publishef')
      const error = await errorOf(verifyArchives(folder, known))
      assert.match(
        error.message,
        /^a\.br is not the file that was published, so it is not unpacked\. Delete/,
      )
    })
  })

  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
})

suite('browser: the end', (test) => {
  if (process.platform !== 'win32')
    test('when this process is killed, the browser ends by itself, and the next one removes its profile', async () => {
      const program = `import('./plugins/formats/browser/index.ts').then(async ({ openBrowser }) => {
        const { browser } = await openBrowser()
        const { pid, spawnargs } = browser.process()
        console.log(pid, spawnargs.find((one) => one.startsWith('--user-data-dir=')).slice(16))
        process.kill(process.pid, 'SIGKILL')
      })`
      const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', program], {
        encoding: 'utf8',
      })
      const [id, profile = ''] = stdout.trim().split(' ')
      for (let tries = 0; tries < 100 && isAlive(Number(id)); tries++) await wait(50)
      assert.not(isAlive(Number(id)))
      // Its children take a moment longer to end, and may still write.
      for (let tries = 0; tries < 5 && existsSync(dirname(profile)); tries++)
        await withBrowser(() => Promise.resolve())
      assert.not(existsSync(dirname(profile)), profile)
    })

  test('when the work throws, its error comes through, and neither process nor profile stays', async () => {
    let process = 0
    let profile = ''
    const failing = withBrowser((browser) => {
      process = idOf(browser)
      profile = profileOf(browser)
      assert.ok(isAlive(process) && existsSync(profile))
      throw new Error('the work went wrong')
    })
    assert.is((await errorOf(failing)).message, 'the work went wrong')
    assert.not(isAlive(process))
    assert.not(existsSync(profile))
  })

  test('a browser that no longer answers is killed', async () => {
    if (process.platform === 'win32') return
    const { browser, close } = await openBrowser()
    const frozen = idOf(browser)
    const profile = profileOf(browser)
    process.kill(frozen, 'SIGSTOP')
    await close()
    assert.not(isAlive(frozen))
    assert.not(existsSync(profile))
    await close()
  })
})

suite('browser: the cache folder', (test) => {
  test('two at once make one complete folder and nothing else', async () => {
    await inFolder(async (folder) => {
      const made = join(folder, 'browser')
      const fill = async (staging: string) => {
        await writeFile(join(staging, 'first'), '')
        assert.not(existsSync(made), 'nobody sees a half-filled folder')
        await writeFile(join(staging, 'program'), '')
      }
      await Promise.all([makeOnce(made, 'program', fill), makeOnce(made, 'program', fill)])
      assert.equal(await readdir(folder), ['browser'])
      assert.equal((await readdir(made)).sort(), ['first', 'program'])
      await makeOnce(made, 'program', () => never('made already'))
    })
  })

  test('what a stopped run left long ago is removed, and what another may be using is not', async () => {
    await inFolder(async (folder) => {
      const [stale, fresh] = ['browser.making-stale', 'browser.making-fresh'] as const
      await mkdir(join(folder, stale))
      await mkdir(join(folder, fresh))
      await utimes(join(folder, stale), 0, 0)
      await makeOnce(join(folder, 'browser'), '.', () => Promise.resolve())
      assert.equal((await readdir(folder)).sort(), ['browser', fresh])
    })
  })

  test('a failure leaves nothing, and a broken folder is made again', async () => {
    await inFolder(async (folder) => {
      const made = join(folder, 'browser')
      const error = await errorOf(
        makeOnce(made, 'program', () => Promise.reject(new Error('disk full'))),
      )
      assert.is(error.message, 'disk full')
      assert.equal(await readdir(folder), [])
      await makeOnce(made, '.', async () => {})
      await makeOnce(made, 'program', (staging) => writeFile(join(staging, 'program'), ''))
      assert.equal(await readdir(made), ['program'])
    })
  })
})

function fake(executablePath: string): Offer {
  return { executablePath, headless: 'shell', args: [], env: {} }
}

function offering(name: string, offer: Offer): Candidate {
  return { name, offers: () => Promise.resolve([offer]) }
}

async function among(list: Candidate[]) {
  return inFolder((folder) => findAmong(list, folder))
}

async function print(browser: Browser, html: string, tagged = true): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(html)
    await page.evaluate('document.fonts.ready')
    return await page.pdf({ tagged, preferCSSPageSize: true })
  } finally {
    await page.close()
  }
}

function never(message: string): never {
  throw new Error(message)
}

function idOf(browser: Browser): number {
  return browser.process()?.pid ?? never('no process')
}

function profileOf(browser: Browser): string {
  const switched = browser.process()?.spawnargs.find((arg) => arg.startsWith('--user-data-dir='))
  return switched?.slice('--user-data-dir='.length) ?? never('no profile')
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}
