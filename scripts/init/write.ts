import { filesOf } from '../../plugins/files/files-of.ts'
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { today } from '../../plugins/languages/dates.ts'
import { packageFolder } from '../../plugins/host/package-folder.ts'
import { organisationWith } from './answers.ts'
import type { Answers } from './answers.ts'
import { starterFolder } from './folders.ts'
import { withHead } from './head.ts'

/** Writes a new site in a folder. Gives the names of its files, with forward slashes. */
export function writeSite(folder: string, answers: Answers): string[] {
  const at = (name: string) => join(folder, name)
  cpSync(starterFolder(), folder, { recursive: true })
  // npm does not pack a file of that name.
  renameSync(at('gitignore'), at('.gitignore'))
  writeFileSync(at('package.json'), packageText())
  writeFileSync(at('_data/organisation.yaml'), organisationWith(answers))
  writeFileSync(
    at('_data/site.yaml'),
    siteWith(answers, readFileSync(at('_data/site.yaml'), 'utf8')),
  )
  const files = filesOf(starterFolder()).map((name) => name.replace(/^gitignore$/, '.gitignore'))
  for (const name of files.filter((one) => /^src\/.*\.md$/.test(one)))
    writeFileSync(at(name), withHead(readFileSync(at(name), 'utf8'), { updated: today() }))
  return [...files, 'package.json'].sort()
}

function siteWith({ name }: Answers, text: string): string {
  const document = parseDocument(text)
  document.set('name', `${name.trim()} leaflets`)
  return document.toString({ lineWidth: 0 })
}

function packageText(): string {
  const own = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string
    devDependencies: Record<string, string>
  }
  const scripts = ['build', 'check', 'start', 'print', 'review', 'new'].map((name) => [
    name,
    `everyleaf ${name}`,
  ])
  const site = {
    private: true,
    type: 'module',
    scripts: Object.fromEntries(scripts) as Record<string, string>,
    dependencies: {
      '@11ty/eleventy': own.devDependencies['@11ty/eleventy'],
      everyleaf: own.version,
    },
  }
  return `${JSON.stringify(site, null, 2)}\n`
}
