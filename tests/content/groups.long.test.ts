import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import * as assert from 'uvu/assert'
import { checkPage } from '../../plugins/site/page-contract.ts'
import { everyleaf, inCopy } from '../help/copy.ts'
import { addLeaflet } from '../help/leaflets.ts'
import { makePagesOf, useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const pageOf = (pages: string, path: string) =>
  load(readFileSync(join(pages, path, 'index.html'), 'utf8'))

/** Gives the headings of a page in order, with their levels; the two editions of a leaflet have one title here. */
function headingsOf(page: CheerioAPI, which: string): string[] {
  const all = page(which)
    .toArray()
    .map((heading) => `${page(heading).is('h2') ? 'h2' : 'h3'} ${page(heading).text()}`)
  return all.filter((one, index) => one !== all[index - 1])
}

/** Adds leaflets in three groups, and two in none. */
function addGroups(folder: string): void {
  useShortLeaflet(folder)
  rmSync(join(folder, 'src', 'leaflets', 'short'), { recursive: true })
  addLeaflet(folder, 'a', { title: 'Rent', full: 'group: Money\norder: 20' })
  addLeaflet(folder, 'b', { title: 'Tax', full: 'group: Money' })
  addLeaflet(folder, 'c', { title: 'Bills', full: 'group: Money' })
  addLeaflet(folder, 'd', { title: 'School', full: 'group: Children\norder: 10' })
  addLeaflet(folder, 'e', { title: 'Zebras', full: 'group: Animals' })
  addLeaflet(folder, 'f', { title: 'Who we are' })
  addLeaflet(folder, 'g', { title: 'Zero', full: 'order: 0' })
}

suite('groups of leaflets', (test) => {
  test('are on the home page by order and name, after the leaflets that have none', () => {
    inCopy((folder) => {
      addGroups(folder)
      const pages = makePagesOf(folder)
      const home = pageOf(pages, '')
      assert.equal(headingsOf(home, 'main h2, main h3'), [
        'h2 Zero',
        'h2 Who we are',
        'h2 Children',
        'h3 School',
        'h2 Money',
        'h3 Rent',
        'h3 Bills',
        'h3 Tax',
        'h2 Animals',
        'h3 Zebras',
      ])
      assert.equal(checkPage(home, 'index.html'), [])
      const search = headingsOf(pageOf(pages, 'search'), '.headings h3')
      const order = ['Zero', 'Who we are', 'School', 'Rent', 'Bills', 'Tax', 'Zebras']
      assert.equal(search, [
        ...order.map((title) => `h3 ${title}, Easy read`),
        ...order.map((title) => `h3 ${title}, Full leaflet`),
      ])
    })
  })

  test('are in the collection that a page of the site itself can use', () => {
    inCopy((folder) => {
      addGroups(folder)
      writeFileSync(
        join(folder, 'src', 'own.njk'),
        '---\npermalink: /own.txt\n---\n{% for one in collections.everyleafLeaflets %}{{ one.data.group or "None" }}: {{ one.data.title }}; {% endfor %}',
      )
      assert.is(
        readFileSync(join(makePagesOf(folder), 'own.txt'), 'utf8').trim(),
        'None: Zero; None: Who we are; Children: School; Money: Rent; Money: Bills; Money: Tax; Animals: Zebras;',
      )
    })
  })

  test('change nothing where no leaflet names one', () => {
    inCopy((folder) => {
      useShortLeaflet(folder)
      addLeaflet(folder, 'a', { title: 'Zebras' })
      const html = readFileSync(join(makePagesOf(folder), 'index.html'), 'utf8')
      assert.not.match(html, 'class="group"')
      assert.not.match(html, '.group {')
      assert.not.match(html, '.draft {')
      const home = load(html)
      assert.is(home('main h2').length, 4)
      assert.is(home('.leaflets').length, 1)
    })
  })

  test('that are written wrongly are named with file and line', () => {
    inCopy((folder) => {
      useShortLeaflet(folder)
      addLeaflet(folder, 'a', { full: "group: ''\norder: first" })
      addLeaflet(folder, 'b', { easyRead: 'group: Money\norder: 10' })
      addLeaflet(folder, 'c', { full: 'group: "{time} limits"' })
      const { status, stderr } = everyleaf(folder, 'build')
      assert.is(status, 1)
      for (const message of [
        'a/index.md:6:8  "group" cannot be used as it is. Write the name of a group of leaflets, like Money.',
        'a/index.md:7:8  "order" cannot be used as it is. Write a whole number, like 10.',
        'b/easy-read.md:6:8  "group" is for the whole leaflet. Write it in the head of index.md instead.',
        'b/easy-read.md:7:8  "order" is for the whole leaflet. Write it in the head of index.md instead.',
        'c/index.md:6:8  The organisation has no detail "time".',
      ])
        assert.match(stderr, `src/leaflets/${message}`)
    })
  })
})
