import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { BuiltPage, readSite } from '../../plugins/site/built-pages.ts'
import { checkPage } from '../../plugins/site/page-contract.ts'
import { inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

const html = (title: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`

suite('a built site', (test) => {
  test('is read once: its pages in the order of their paths, without other files', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'b'))
      await writeFile(join(folder, 'b/index.html'), html('B'))
      await writeFile(join(folder, 'a.html'), html('A'))
      await writeFile(join(folder, 'a.txt'), 'A')
      const site = await readSite(folder)
      assert.equal(
        site.pages.map(({ file, path }) => [file, path]),
        [
          ['a.html', 'a.html'],
          ['b/index.html', 'b/'],
        ],
      )
      assert.is(await readSite(site), site)
    })
  })
  test('parses each page once, whoever asks', () => {
    const page = new BuiltPage('index.html', html('A'))
    assert.is(page.path, '')
    assert.is(page.document, page.document)
    assert.is(page.contract, page.contract)
    assert.equal(checkPage(page.document, page.file), checkPage(page.html, page.file))
  })
  test('forgets a page when others have been asked for, and keeps what was found on it', () => {
    let reads = 0
    const page = new BuiltPage('index.html', () => {
      reads += 1
      return html('A')
    })
    assert.is(reads, 0)
    assert.is(page.contract.title, 'A')
    assert.is(page.document('h1').text(), 'A')
    assert.is(reads, 1)
    for (let other = 0; other < 20; other += 1)
      assert.ok(new BuiltPage(`${other}.html`, html('B')).document)
    assert.is(page.contract.title, 'A')
    assert.is(reads, 1)
    assert.is(page.document('h1').text(), 'A')
    assert.is(reads, 2)
  })
  test('keeps page, contract and file together when a page is changed', async () => {
    await inFolder(async (folder) => {
      const page = new BuiltPage('index.html', html('Before'))
      assert.is(page.contract.title, 'Before')
      await page.change(folder, (document) => {
        document('title').text('After')
      })
      assert.is(page.contract.title, 'After')
      assert.match(page.html, '<title>After</title>')
      assert.is(await readFile(join(folder, 'index.html'), 'utf8'), page.html)
    })
  })
})
