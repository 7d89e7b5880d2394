import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as assert from 'uvu/assert'
import { findBrowser } from '../../plugins/formats/browser/index.ts'
import { serveSite } from '../../plugins/shared/site-server.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const configuration = '.cache/test/pa11yci.json'

interface Issue {
  code: string
  message: string
  selector: string
}

suite('site: pa11y-ci', (test) => {
  test('no page has a finding, and a page with faults does', async () => {
    const good = await serveSite(site)
    try {
      await withFaultyPage('<img src="data:,"><p style="color: #bbb">Pale</p>', async (folder) => {
        const faulty = await serveSite(folder)
        try {
          const urls = pages.map(({ path }) => good.address + path)
          const results = await pa11y([...urls, faulty.address])
          for (const url of urls)
            assert.equal(results[url]?.map(describe), [], `${url} was not checked, or has findings`)
          const found = results[faulty.address]?.map(({ code }) => code).join(' ') ?? ''
          for (const code of ['image-alt', 'color-contrast', 'H37', 'G18'])
            assert.match(found, code)
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

async function pa11y(urls: string[]): Promise<Record<string, Issue[]>> {
  const { executablePath, headless, args, env } = await findBrowser()
  await mkdir('.cache/test', { recursive: true })
  await writeFile(
    configuration,
    JSON.stringify({
      defaults: {
        standard: 'WCAG2AA',
        runners: ['axe', 'htmlcs'],
        concurrency: 1,
        timeout: 30_000,
        chromeLaunchConfig: { executablePath, headless, args },
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
