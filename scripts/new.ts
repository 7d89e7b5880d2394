import { UserError } from '../plugins/findings/user-error.ts'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedBeside } from '../plugins/files/own-name.ts'
import { today } from '../plugins/languages/dates.ts'
import { leafletFolder } from './init/folders.ts'
import { withHead } from './init/head.ts'
import { filesOf } from '../plugins/files/files-of.ts'
import { say } from './output/say.ts'
import { folderOf } from './review/texts.ts'
import { settings } from './settings.ts'

/** Writes a start of both editions of a new leaflet, which is a draft. Throws an Error where its name cannot be an address, or is taken. */
export async function newLeaflet(name: string | undefined): Promise<void> {
  if (name === undefined)
    throw new UserError('Write the name of the new leaflet, like: everyleaf new asking-for-help')
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw new UserError(
      `"${name}" cannot be part of a web address. Use lower-case letters, digits and single hyphens, like asking-for-help.`,
    )
  const known = await settings()
  const folder = folderOf(known, name)
  if (existsSync(folder))
    throw new UserError(`There is a leaflet "${name}" already, in ${folder}. Choose another name.`)
  const start = leafletFolder()
  const isWanted = (file: string) => known.options.easyRead || file === 'index.md'
  const files = filesOf(start).filter(isWanted)
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())
  const fresh = unfinishedBeside(folder, 'leaflet')
  try {
    for (const file of files) {
      const path = join(fresh, file)
      cpSync(join(start, file), path)
      if (file.endsWith('.md'))
        writeFileSync(path, withHead(readFileSync(path, 'utf8'), { title, updated: today() }))
    }
    // The whole leaflet is there, or nothing of it.
    renameSync(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  for (const file of files) say(`  ${folder}/${file}`)
  const texts = files.filter((file) => file.endsWith('.md')).join(' and ')
  say(`Write your text in ${texts}. To see it in a browser: npm start`)
  say(
    'It is a draft, which no build publishes. When it is ready, delete "draft: true" in index.md.',
  )
}
