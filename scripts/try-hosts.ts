import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '../plugins/formats/browser/index.ts'
import { checkStructure } from '../plugins/formats/pdf/check/index.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { filesOf } from '../plugins/files/files-of.ts'
import { run } from './try-hosts/run.ts'
import { nameOf, sites } from './try-hosts/sites.ts'
import type { Host } from './try-hosts/sites.ts'

const hosts = resolve('tests', 'hosts')

/** What people of other sites install beside Everyleaf. */
const others = {
  '@11ty/eleventy': '3.1.8',
  '@11ty/eleventy-img': '6.0.4',
  '@11ty/eleventy-plugin-rss': '2.0.4',
}

/** Packs Everyleaf, installs it as other people do, and builds sites of theirs with and without it. Throws an Error that says what is wrong. */
async function tryHosts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'everyleaf-hosts-'))
  try {
    const file = pack(folder)
    install(folder, file)
    const wrong = sites.flatMap((site) => tryHost(folder, site))
    wrong.push(...tryNewSite(folder), ...(await tryWithoutEleventy(folder)))
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    validate(folder)
    say('All hosts are as they should be.')
  } finally {
    if (process.env['EVERYLEAF_KEEP'] === undefined)
      rmSync(folder, { recursive: true, force: true })
    else say(`Kept ${folder}`)
  }
}

function pack(folder: string): string {
  say('Packing Everyleaf')
  const output = run('npm', ['pack', '--silent', '--pack-destination', folder], resolve('.'))
  return output.trim().split('\n').at(-1) ?? ''
}

function install(folder: string, file: string): void {
  say('Installing it beside Eleventy')
  const dependencies = { everyleaf: `file:./${file}`, ...others }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], folder, {
    // A browser of its own is in its packages.
    PUPPETEER_SKIP_DOWNLOAD: 'true',
  })
}

/** Builds a site with and without Everyleaf, and gives what is not as it should be. */
function tryHost(folder: string, { name, adds, environment = {} }: Host): string[] {
  const site = join(folder, nameOf({ name, environment }))
  say(`Building ${site.slice(folder.length + 1)}`)
  cpSync(join(hosts, name), site, { recursive: true })
  const eleventy = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  run(process.execPath, [eleventy, '--quiet', '--output', 'without'], site, {
    ...environment,
    EVERYLEAF: 'off',
  })
  say(run(process.execPath, [eleventy, '--quiet', '--output', 'with'], site, environment).trimEnd())
  const at = (output: string) => join(site, output)
  const asked = new Set(adds)
  const changed = filesOf(at('without'))
    .filter((path) => !isOfLeaflet(path) && !asked.has(path))
    .filter((path) => !sameFile(join(at('without'), path), join(at('with'), path)))
  return [
    ...changed.map((path) => `${name}: Everyleaf changes ${path}.`),
    ...adds
      .filter((path) => !existsSync(join(at('with'), path)))
      .map((path) => `${name}: there is no ${path}.`),
  ]
}

/** Asks veraPDF about all PDFs that were made. Throws where one does not conform to PDF/UA-1. */
function validate(folder: string): void {
  const script = resolve('scripts', 'check-pdfua.ts')
  const made = [...sites.map((site) => join(nameOf(site), 'with')), 'new-site/_site', 'no-eleventy']
  for (const name of made)
    say(
      run(
        process.execPath,
        ['--import', 'tsx', script, join(folder, name)],
        resolve('.'),
      ).trimEnd(),
    )
}

/** Runs the example that has no Eleventy, and asks our own check of its tags whether its PDF is accessible. */
async function tryWithoutEleventy(folder: string): Promise<string[]> {
  say('Running the example without Eleventy')
  const place = join(folder, 'no-eleventy')
  cpSync(join(hosts, 'no-eleventy'), place, { recursive: true })
  cpSync(resolve('docs', 'examples', 'accessible-pdf.mjs'), join(place, 'accessible-pdf.mjs'))
  const page = pathToFileURL(join(place, 'page.html')).href
  const browser = await browserFor(folder)
  const example = ['accessible-pdf.mjs', page, 'page.pdf']
  say(run(process.execPath, example, place, browser).trimEnd())
  const faults = await checkStructure(new Uint8Array(readFileSync(join(place, 'page.pdf'))))
  return faults.map((fault) => `no-eleventy: ${JSON.stringify(fault)}`)
}

/** Lets a plain Puppeteer start the browser that we have found, with what it needs on this computer. */
async function browserFor(folder: string): Promise<Record<string, string>> {
  const { executablePath, args, env } = await findBrowser()
  const program = join(folder, 'browser.sh')
  const quoted = [executablePath, ...args].map((word) => `'${word}'`).join(' ')
  writeFileSync(program, `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o755 })
  return { ...env, PUPPETEER_EXECUTABLE_PATH: program }
}

/** Makes a new site by `everyleaf init`, and builds and checks it. */
function tryNewSite(folder: string): string[] {
  say('Making a new site')
  const site = join(folder, 'new-site')
  mkdirSync(site)
  const everyleaf = join(folder, 'node_modules', 'everyleaf', 'dist', 'scripts', 'everyleaf.js')
  const details = ['--name', 'Testbury Advice', '--phone', '01632 960000']
  run(process.execPath, [everyleaf, 'init', '--yes', ...details, '--email', 'a@b.example'], site)
  say(run(process.execPath, [everyleaf, 'build'], site).trimEnd())
  say(run(process.execPath, [everyleaf, 'check'], site).trimEnd())
  return existsSync(join(site, '_site', 'index.html')) ? [] : ['new-site: there is no home page.']
}

/** Pages of leaflets, and pages that ask for formats, are the plugin's to change. */
const isOfLeaflet = (path: string) =>
  /^(leaflets|p\/moving-school|guides)\b/.test(path) || path === 'blog/printed/index.html'

function sameFile(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other))
}

try {
  await tryHosts()
} catch (error) {
  process.exitCode = failed(error)
}
