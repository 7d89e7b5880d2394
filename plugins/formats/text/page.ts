import { isText } from 'domhandler'
import type { BuiltPage } from '../../site/built-pages.ts'
import { inlineElements } from '../../site/html.ts'
import { textOfMain } from '../document/main.ts'
import { tableAsList } from '../pdf/table-as-list.ts'

/**
 * Gives the HTML of a page's `<main>` as text without layout has it: tables are lists, and `data-line` is on what is
 * within a line.
 */
export function textOfPage(built: BuiltPage): string {
  const page = textOfMain(built)
  for (const table of page('table').toArray()) {
    page(table).replaceWith(tableAsList(page.html(table)))
  }
  // What is kept on one line by a style is kept so by its spaces.
  for (const node of page('.unbroken').contents().toArray()) {
    if (isText(node)) node.data = node.data.replaceAll(' ', '\u{A0}')
  }
  for (const node of page('*').contents().toArray()) {
    if (isText(node)) node.data = withoutMarks(node.data)
  }
  page([...inlineElements].join()).attr('data-line', '')
  return page.html()
}

/** Keeps what looks like the mark of a list, a dash or a number with a full stop, from beginning a line. */
const withoutMarks = (text: string) => text.replace(/[ \n]+(?=(?:[-–—]|\d+\.)\s)/gu, '\u{A0}')
