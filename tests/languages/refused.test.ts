import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { readOptions } from '../../plugins/options.ts'
import { readDataAndSources } from '../../plugins/host/data.ts'
import { marked } from '../help/marked.ts'
import { copyProject } from '../help/project-copy.ts'
import { suite } from '../suite.ts'

const folder = copyProject()
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
const data = join(folder, '_data')
const file = join(data, 'site.yaml')
const english = readFileSync(file, 'utf8')

function read(language: string, languages = {}) {
  writeFileSync(file, english.replace(/^language: .*$/m, `language: ${language}`))
  return readDataAndSources(readOptions({ data, languages }), '/')
}

suite('the language of a site', (test) => {
  test('is refused where nobody has written its texts, at its place, with those that there are', () => {
    assert.ok(existsSync(file))
    const { findings } = read('fr')
    const line = english.split('\n').findIndex((one) => one.startsWith('language:')) + 1
    assert.equal(
      findings.map(({ file: at, line, what }) => [at.endsWith('site.yaml'), line, what]),
      [[true, line, 'Everyleaf has no texts in the language "fr".']],
    )
    assert.match(
      findings[0]?.remedy ?? '',
      /^It has these: en, ar, bn, cy, pl, ur\. Write the option languages/,
    )
  })

  test('may be one that a site brings itself, and labels its contacts', () => {
    const { findings, data } = read('fr', { fr: marked })
    assert.equal(findings, [])
    const labels = data.organisation.contacts.map(({ label }) => label)
    assert.ok(labels.includes('⟦Advice line⟧') && labels.includes('⟦Facebook⟧'), labels.join())
    assert.not.ok(read('en-GB').data.organisation.contacts.some(({ label }) => /⟦/.test(label)))
  })

  test('is told what it lacks where a site brings half of one', () => {
    assert.throws(
      () => readOptions({ languages: { fr: { name: 'Français', strings: {} as never } } }),
      /languages\.fr: .*a language with all texts; it lacks strings\.skipToMain, /,
    )
  })
})
