import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'

/** A cell in one place of a table's grid: its HTML, and how many columns it spans; those to its right stand empty. */
interface Place {
  html: string
  header: boolean
  columns: number
}

const empty: Place = { html: '', header: false, columns: 1 }

/**
 * Gives a table's HTML as lists: an item for each row, in it one for each cell, with the words of the cell's columns
 * before its own. For paper that is too narrow for the table, because words must not be cut (UKAAF G003).
 */
export function tableAsList(html: string): string {
  const page = load(html, null, false)
  const rows = gridOf(page)
  const inHead = page('table').first().children('thead').children('tr').length
  const firstOfBody = rows.findIndex((row, y) => y >= inHead && !row.every(({ header }) => header))
  const head = rows.slice(0, Math.max(firstOfBody, 0))
  const items = rows.slice(head.length).map((row) => itemOf(row, head))
  const caption = page('table').first().children('caption').html()?.trim() ?? ''
  const title = caption === '' ? '' : `<p class="table-caption"><strong>${caption}</strong></p>`
  return `${title}<ul class="table-as-list">${items.join('')}</ul>`
}

function itemOf(row: Place[], head: Place[][]): string {
  const [first = '', ...rest] = row
    .map(({ html, header, columns }, column) => {
      const name = header ? '' : nameOf(head, column, columns)
      return html === '' || name === '' ? html : `${name}: ${html}`
    })
    .filter((words) => words !== '')
  const nested = rest.map((words) => `<li>${words}</li>`).join('')
  return `<li>${first}${nested === '' ? '' : `<ul>${nested}</ul>`}</li>`
}

/** The words of the head over so many columns from one on, each once. */
function nameOf(head: Place[][], from: number, columns: number): string {
  const names = head.flatMap((row) =>
    row
      .map((place, column) => ({ ...place, column }))
      .filter(({ column, columns: wide }) => column < from + columns && column + wide > from)
      .map(({ html }) => withoutIds(html)),
  )
  return [...new Set(names)].filter((name) => name !== '').join(', ')
}

/** The table's rows with a place for each column; a cell that spans rows stands in each of them. */
function gridOf(page: CheerioAPI): Place[][] {
  const table = page('table').first()
  const rows = table.children('tr').add(table.children('thead, tbody, tfoot').children('tr'))
  const grid: (Place | undefined)[][] = rows.toArray().map(() => [])
  rows.toArray().forEach((row, y) => {
    for (const cell of page(row).children('td, th').toArray()) {
      const header = cell.name === 'th'
      const columns = span(cell, 'colspan')
      let x = 0
      while (grid[y]?.[x]) x += 1
      grid.slice(y, y + span(cell, 'rowspan')).forEach((line, down) => {
        line[x] = { html: htmlOf(page, cell, down > 0), header, columns }
        for (let right = 1; right < columns; right++) line[x + right] = { ...empty, header }
      })
    }
  })
  return grid.map((row) => Array.from(row, (place) => place ?? empty))
}

/** What a cell holds, in its own language and direction; without ids where it is repeated. */
function htmlOf(page: CheerioAPI, cell: Element, repeated: boolean): string {
  const html = (page(cell).html() ?? '').replace(/^(?:\s|&nbsp;)+|(?:\s|&nbsp;)+$/gu, '')
  const own = Object.entries(cell.attribs).filter(([name]) => ['lang', 'dir'].includes(name))
  const span = load('<span></span>', null, false)
  span('span').attr(Object.fromEntries(own)).html(html)
  const whole = own.length > 0 && html !== '' ? span.html() : html
  return repeated ? withoutIds(whole) : whole
}

/** Each id may stand once on a page. */
function withoutIds(html: string): string {
  const copy = load(html, null, false)
  copy('[id]').removeAttr('id')
  return copy.html()
}

function span({ attribs }: Element, name: 'rowspan' | 'colspan'): number {
  return Math.max(1, Number.parseInt(attribs[name] ?? '1', 10) || 1)
}
