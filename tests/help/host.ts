import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { plainEnvironment } from './plain-environment.ts'

const eleventy = resolve('node_modules', '@11ty', 'eleventy', 'cmd.cjs')
const plugin = pathToFileURL(resolve('plugins', 'index.ts')).href

/** A page that keeps the rest of the site: what a host has before Everyleaf comes. */
export const hostFiles: Record<string, string> = {
  'package.json': '{ "type": "module" }\n',
  'src/index.html': '<!doctype html>\n<title>Home</title>\n<h1>The host itself</h1>\n',
  'src/leaflets/help/index.md': `---
title: Getting help
description: Who can help you.
updated: 2026-10-01
reviewed: never
---
Ask us.

## Where to go

Come to the library.
`,
}

/** Options that make a host's build quick: one edition, and no format that needs a browser. */
export const quick = {
  organisation: { name: 'Testbury Advice', phone: '01632 960000', email: 'help@testbury.example' },
  easyRead: false,
  formats: ['text'],
}

/** Gives the Eleventy configuration of a host that adds Everyleaf with these options, after lines of its own. */
export const hostConfig = (options: object, own = '', dir: object = { input: 'src' }): string =>
  `import { everyleaf } from '${plugin}'
export default function (config) {
  ${own}
  config.addPlugin(everyleaf, ${JSON.stringify(options)})
  return { dir: ${JSON.stringify(dir)} }
}
`

/** Lends a folder with these files, each by its path, where packages are found; removes it afterwards. */
export async function withHost<T>(
  files: Record<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'host-'))
  try {
    for (const [file, contents] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), contents)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How a program ended, and all that it said. */
export interface Ended {
  status: number | null
  output: string
}

/** Builds a host by its own Eleventy, as `npx @11ty/eleventy` does. */
export const buildHost = (folder: string): Promise<Ended> => runIn(folder, eleventy)

/** Runs a command of everyleaf in a host's folder. */
export const everyleafIn = (folder: string, ...given: string[]): Promise<Ended> =>
  runIn(folder, resolve('scripts', 'everyleaf.ts'), ...given)

async function runIn(folder: string, ...given: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...given], {
    cwd: folder,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = new Promise<number | null>((done) => child.once('close', done))
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await closed, output: out + error }
}
