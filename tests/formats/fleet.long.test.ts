import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import * as assert from 'uvu/assert'
import { connectFleet, refuseMixed } from '../../plugins/formats/browser/fleet.ts'
import { findBrowser } from '../../plugins/formats/browser/index.ts'
import { makeFormats } from '../../plugins/index.ts'
import { assertNothingLeft, contentsOf, runFaulty } from '../faults/run.ts'
import { copyProject } from '../help/project-copy.ts'
import { until } from '../help/serving.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

/** Browsers that reach no address at all, not even one on this machine, as those on other machines do not reach ours. */
async function withBrowsers<T>(count: number, use: (browsers: Browser[]) => Promise<T>) {
  const { executablePath, headless, args, env } = await findBrowser()
  const alone = args.filter((one) => !one.startsWith('--host-resolver-rules'))
  const start = () =>
    puppeteer.launch({
      ...{ executablePath, headless, env: { ...process.env, ...env } },
      args: [...alone, '--host-resolver-rules=MAP * ~NOTFOUND'],
    })
  const browsers: Browser[] = []
  try {
    for (let started = 0; started < count; started++) browsers.push(await start())
    return await use(browsers)
  } finally {
    for (const browser of browsers) await browser.close().catch(() => undefined)
  }
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle r="9" cx="20" cy="20"/></svg>'

/** Writes pages that ask for two formats each, and load a style sheet and a picture. */
function writeSite(folder: string, pages = 4): void {
  writeFileSync(join(folder, 'a.svg'), drawing)
  writeFileSync(
    join(folder, 'a.css'),
    '@page { margin: 60pt; @bottom-center { content: "Page " counter(page) " of " counter(pages) } }',
  )
  for (let page = 0; page < pages; page++) {
    const name = `p${page}`
    mkdirSync(join(folder, name))
    const link = (format: string) =>
      `<link rel="alternate" type="application/pdf" href="${format}.pdf" data-format="${format}">`
    writeFileSync(
      join(folder, name, 'index.html'),
      `<!doctype html><html lang="en" dir="ltr"><head><title>Page ${name}</title>
<meta name="dcterms.modified" content="2026-11-23">
<link rel="canonical" href="https://leaflets.example.org/${name}/">
<link rel="stylesheet" href="/a.css">${link('pdf')}${link('large-print')}
</head><body><main><h1>Words of ${name}</h1><p><img src="/a.svg" alt="A thing"></p></main></body></html>`,
    )
  }
}

const kill = (browser: Browser | undefined) => browser?.process()?.kill('SIGKILL')

suite('browsers on other machines', (test) => {
  test('give the bytes that one here gives, also when one of them is killed midway', () =>
    inFolder((folder) =>
      withBrowsers(2, async (browsers) => {
        writeSite(folder)
        const [here, there] = [join(folder, 'here'), join(folder, 'there')]
        const expected = await makeFormats(folder, { into: here })
        const notices: string[] = []
        const [first, second] = browsers.map((browser) => browser.wsEndpoint())
        const fleet = await connectFleet([first ?? '', second ?? ''], (one) => notices.push(one))
        const made = await makeFormats(folder, {
          ...{ into: there, fleet },
          onMade: (_, done) => {
            if (done === 1) kill(browsers[1])
          },
        }).finally(() => fleet.close())
        assert.equal(
          made.map(({ file }) => file),
          expected.map(({ file }) => file),
        )
        assert.is(made.length, 8)
        for (const { file } of made)
          assert.ok(readFileSync(join(here, file)).equals(readFileSync(join(there, file))), file)
        assert.equal(notices, [
          `The browser at ${second ?? ''} has stopped. The others do its work.`,
        ])
        assert.ok(browsers[0]?.connected, 'a browser that others use goes on')
        assert.is((await browsers[0].pages()).length, 1, 'no tab is left in it')
      }),
    ))

  test('are left out when they no longer answer', () =>
    inFolder((folder) =>
      withBrowsers(2, async (browsers) => {
        writeSite(folder, 2)
        const notices: string[] = []
        const endpoints = browsers.map((browser) => browser.wsEndpoint())
        const fleet = await connectFleet(endpoints, (one) => notices.push(one))
        browsers[1]?.process()?.kill('SIGSTOP')
        const made = await makeFormats(folder, { fleet, limit: 10_000 }).finally(async () => {
          kill(browsers[1])
          await fleet.close()
        })
        assert.is(made.length, 4)
        assert.is(notices.length, 1)
      }),
    ))

  test('build the site that one here builds, with its audit, also when one of them is killed midway', async () => {
    const [here, there] = [copyProject(), copyProject()]
    try {
      for (const folder of [here, there]) useShortLeaflet(folder)
      await withBrowsers(2, async (browsers) => {
        const addresses = browsers.flatMap((browser) => ['--browser', browser.wsEndpoint()])
        const outcomes = await Promise.all([
          runFaulty(here, ['build']),
          runFaulty(there, ['build', ...addresses], [], {}, async ({ said }) => {
            await until(() => Promise.resolve(said().includes('Printing 1 of')), said)
            kill(browsers[1])
          }),
        ])
        for (const { end, said } of outcomes) assert.is(end, 0, said)
        assert.match(outcomes[1].said, 'has stopped. The others do its work.')
        assertNothingLeft(outcomes[1])
        const [one, other] = [here, there].map((folder) => contentsOf(join(folder, '_site')))
        assert.ok((one?.size ?? 0) > 20)
        assert.equal([...(one?.keys() ?? [])].sort(), [...(other?.keys() ?? [])].sort())
        for (const [name, contents] of one ?? []) assert.ok(contents === other?.get(name), name)
      })
    } finally {
      for (const folder of [here, there]) rmSync(folder, { recursive: true, force: true })
    }
  })

  test('say that all have stopped', () =>
    inFolder((folder) =>
      withBrowsers(1, async (browsers) => {
        writeSite(folder)
        const fleet = await connectFleet(browsers.map((browser) => browser.wsEndpoint()))
        const error = await errorOf(
          makeFormats(folder, {
            ...{ into: join(folder, 'there'), fleet },
            onMade: () => kill(browsers[0]),
          }).finally(() => fleet.close()),
        )
        assert.match(
          error.message,
          /^All browsers given by --browser have stopped\. Start them, then try again\.$/,
        )
      }),
    ))

  test('are refused where they are not of one version, with the version of each', () => {
    const newest = 'HeadlessChrome/147.0.7727.57'
    refuseMixed([
      ['ws://one:3000', newest],
      ['ws://two:3000', newest],
    ])
    assert.throws(
      () => {
        refuseMixed([
          ['ws://one:3000', newest],
          ['ws://two:3000', 'HeadlessChrome/146.0.1.2'],
        ])
      },
      ({ name, message }: Error) =>
        name === 'UserError' &&
        message.includes(`ws://one:3000: ${newest}\n  ws://two:3000: HeadlessChrome/146.0.1.2`),
    )
  })

  test('are missed where there is none, and by the right name, without what may be secret', async () => {
    const error = await errorOf(
      connectFleet(['ws://127.0.0.1:9/?token=secret', 'localhost:3000', 'http://127.0.0.1:9']),
    )
    assert.is(error.name, 'UserError')
    assert.match(error.message, 'ws://127.0.0.1:9: connect ECONNREFUSED')
    assert.match(error.message, 'http://127.0.0.1:9: ')
    assert.match(error.message, 'localhost:3000')
    assert.match(error.message, 'write one like ws://localhost:3000')
    assert.not.match(error.message, 'secret')
  })
})
