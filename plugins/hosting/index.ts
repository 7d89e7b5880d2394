import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../files/write-whole.ts'
import { pagePrefix } from '../site/page-contract.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import { apache } from './apache.ts'
import { github } from './github.ts'
import { pagePolicies } from './headers.ts'
import { cloudflare, netlify } from './headers-file.ts'
import { mark } from './host.ts'
import type { Host } from './host.ts'
import { nginx } from './nginx.ts'

/** The hosts that Everyleaf writes files for. */
export const hosts = { netlify, cloudflare, apache, github, nginx } satisfies Record<string, Host>

/** The name of a host. */
export type HostName = keyof typeof hosts

/**
 * Writes the files that tell hosts how to serve a built site, into its folder: headers, the policies of these pages of ours,
 * types. A file that the site has itself stays as it is: its name is given back.
 */
export async function writeHosting(
  { folder, pages }: BuiltSite,
  names: readonly HostName[],
): Promise<string[]> {
  const [first] = pages.filter(({ contract }) => URL.canParse(contract.canonical))
  const prefix = first ? pagePrefix(first.contract.canonical, first.path) : '/'
  const hosting = { policies: pagePolicies(pages), prefix }
  const kept: string[] = []
  for (const { name, lines } of names.flatMap((host) => hosts[host](hosting))) {
    const file = join(folder, name)
    if (existsSync(file) && !(await readFile(file, 'utf8')).startsWith(mark)) kept.push(name)
    else await writeWhole(file, lines.map((line) => `${line}\n`).join(''))
  }
  // An empty file needs no change.
  return kept.filter((name) => name !== '.nojekyll')
}

/** Says that a site has a file of its own where ours would be. */
export const describeKept = (name: string): string =>
  `The site has a ${name} of its own, so Everyleaf has not written one: take its headers from docs/hosting.md.`
