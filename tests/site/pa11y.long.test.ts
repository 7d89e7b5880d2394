import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as assert from 'uvu/assert'
import { findBrowser } from '../../plugins/formats/browser/index.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { leftOut } from '../help/data.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const configuration = '.cache/test/pa11yci.json'

interface Issue {
  code: string
  message: string
  selector: string
}

/** Blink's number of each colour scheme: pa11y-ci cannot emulate it, the browser's command line can set it. */
const schemes = { dark: 0, light: 1 }

/** Words that are too pale in one scheme, in the other, and only by AAA: 5.3:1 on white. */
const faults = `<img src="data:,"><style>
  @media (prefers-color-scheme: dark) { #dark { color: #bbb } }
  @media (prefers-color-scheme: light) { #light { color: #bbb } }
</style><p id="dark">Pale</p><p id="light">Pale</p><p id="enhanced" style="color: #6b6b6b">Pale</p>`

suite('site: pa11y-ci', (test) => {
  for (const scheme of ['light', 'dark'] as const)
    test(`no page has a finding in ${scheme} colours, and a page with faults does`, async () => {
      const good = await serveSite(site)
      try {
        await withFaultyPage(faults, async (folder) => {
          const faulty = await serveSite(folder)
          try {
            const urls = pages.map(({ path }) => good.address + path)
            const results = await pa11y([...urls, faulty.address], scheme)
            for (const url of urls)
              assert.equal(
                results[url]?.map(describe),
                [],
                `${url} was not checked, or has findings`,
              )
            const found = results[faulty.address] ?? []
            const codes = found.map(({ code }) => code).join(' ')
            for (const code of ['image-alt', 'color-contrast', 'H37', 'G17'])
              assert.match(codes, code)
            const pale = found
              .filter(({ code }) => code.includes('G17'))
              .map(({ selector }) => selector)
            assert.equal(pale, [`#${scheme}`, '#enhanced'])
          } finally {
            await faulty.close()
          }
        })
      } finally {
        await good.close()
      }
    })
})

function describe({ code, message, selector }: Issue): string {
  return `${code} at ${selector}: ${message}`
}

async function pa11y(
  urls: string[],
  scheme: keyof typeof schemes,
): Promise<Record<string, Issue[]>> {
  const { executablePath, headless, args, env } = await findBrowser()
  const colours = `--blink-settings=preferredColorScheme=${schemes[scheme]}`
  await mkdir('.cache/test', { recursive: true })
  await writeFile(
    configuration,
    JSON.stringify({
      defaults: {
        standard: 'WCAG2AAA',
        ignore: leftOut,
        runners: ['axe', 'htmlcs'],
        concurrency: 1,
        timeout: 30_000,
        chromeLaunchConfig: { executablePath, headless, args: [...args, colours] },
      },
      urls,
    }),
  )
  const program = createRequire(import.meta.url).resolve('pa11y-ci/bin/pa11y-ci.js')
  const output = await run([program, '--json', '--config', configuration], env)
  return (JSON.parse(output) as { results: Record<string, Issue[]> }).results
}

/** Gives what a Node program prints; pa11y-ci ends with 2 where it has findings. */
function run(argv: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      resolve(text)
    })
  })
}
