import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { fillCorpus, leafletName } from '../../bench/corpus.ts'
import { filesOf } from '../../plugins/files/files-of.ts'
import { suite } from '../suite.ts'

const folder = join('.cache', 'test-corpus')
const leaflets = join(folder, 'src', 'leaflets')

function filled(count: number): string[] {
  rmSync(folder, { recursive: true, force: true })
  fillCorpus(folder, count)
  return filesOf(leaflets).map((file) => `${file}\n${readFileSync(join(leaflets, file), 'utf8')}`)
}

suite('bench: the generated site', (test) => {
  test('has so many leaflets, each with both editions and a title of its own', () => {
    filled(3)
    const names = [1, 2, 3].map(leafletName)
    assert.equal(readdirSync(leaflets).sort(), names)
    const titles = names.flatMap((name) =>
      ['index.md', 'easy-read.md'].map(
        (file) => /^title: .*$/m.exec(readFileSync(join(leaflets, name, file), 'utf8'))?.[0],
      ),
    )
    assert.is(new Set(titles).size, 6)
    assert.ok(!titles.includes(undefined))
  })
  test('is the same each time', () => {
    assert.equal(filled(2), filled(2))
    rmSync(folder, { recursive: true, force: true })
  })
})
