import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { PageMemory } from '../../plugins/cache/page-memory.ts'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { suite } from '../suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyleaf-memory-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

let looks = 0
const heading = {
  name: 'heading',
  find: (document: BuiltPage['document']) => {
    looks += 1
    return { words: new Set([document('h1').text()]), none: undefined }
  },
}
const found = (words: string) => ({ words: new Set([words]), none: undefined })

/** Gives what is found on a page with a heading, and how often it was looked for. */
function look(memory: PageMemory, words: string) {
  looks = 0
  const page = new BuiltPage('index.html', `<title>x</title><h1>${words}</h1>`, memory)
  return { found: page.find(heading), looks }
}

suite('what was found on a page before', (test) => {
  test('is known in the same build and in the next one', () => {
    const memory = new PageMemory(folder, ['1'])
    assert.equal(look(memory, 'A'), { found: found('A'), looks: 1 })
    assert.equal(look(memory, 'A'), { found: found('A'), looks: 0 })
    memory.save()
    assert.equal(look(new PageMemory(folder, ['1']), 'A'), { found: found('A'), looks: 0 })
  })

  test('is looked for again on another page, and by another program', () => {
    assert.equal(look(new PageMemory(folder, ['1']), 'B'), { found: found('B'), looks: 1 })
    assert.equal(look(new PageMemory(folder, ['2']), 'A'), { found: found('A'), looks: 1 })
  })

  test('is told from what something else finds on the same page', () => {
    const page = new BuiltPage('index.html', '<h1>A</h1>', new PageMemory(folder, ['1']))
    assert.is(page.find({ name: 'other', find: () => 'other' }), 'other')
    assert.equal(page.find(heading), found('A'))
    assert.is(page.find({ name: 'other', find: () => 'again' }), 'other')
  })

  test('is not what was on the page before it changed', async () => {
    const page = new BuiltPage('index.html', '<h1>A</h1>', new PageMemory(folder, ['1']))
    assert.equal(page.find(heading), found('A'))
    await page.rewrite(folder, '<h1>C</h1>')
    assert.equal(page.find(heading), found('C'))
    await page.change(folder, (document) => {
      document('h1').text('D')
    })
    assert.equal(page.find(heading), found('D'))
    rmSync(join(folder, 'index.html'))
  })

  test('is written for many pages, and looked for again where its file is damaged or gone', () => {
    const memory = new PageMemory(folder, ['many'])
    for (let page = 0; page < 40; page += 1) look(memory, `Page ${page}`)
    memory.save()
    const next = new PageMemory(folder, ['many'])
    for (let page = 0; page < 40; page += 1) assert.is(look(next, `Page ${page}`).looks, 0)
    for (const file of readdirSync(folder)) truncateSync(join(folder, file), 90)
    assert.equal(look(new PageMemory(folder, ['many']), 'Page 7').looks, 1)
    rmSync(folder, { recursive: true })
    assert.equal(look(new PageMemory(folder, ['many']), 'Page 7').looks, 1)
  })
})
