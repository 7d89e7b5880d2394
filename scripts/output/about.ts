import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageFolder } from '../../plugins/host/package-folder.ts'

const schema = z.object({
  version: z.string(),
  bugs: z
    .union([z.string(), z.object({ url: z.string().optional(), email: z.string().optional() })])
    .optional(),
})

/** Everyleaf's version, and where to report a bug: an address, or who to turn to in words. From its package.json. */
export function about(): { version: string; bugs: string } {
  const file = join(packageFolder(), 'package.json')
  const { version, bugs } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const address = typeof bugs === 'object' ? (bugs.url ?? bugs.email) : bugs
  return { version, bugs: address ?? 'the people who gave you Everyleaf' }
}
