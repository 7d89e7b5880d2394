/**
 * Runs in the page, whose main part is as wide as the paper's text: the HTML of each table that is wider, in order.
 * They are marked by `data-wide`. Nothing is too wide where the page does not say how wide its paper is.
 */
export function findWideTables(): string[] {
  const main = document.querySelector<HTMLElement>('[data-everyleaf-main]')
  if (!main?.style.width) return []
  const wide = [...main.querySelectorAll<HTMLTableElement>('table')].filter(
    (table) =>
      !table.parentElement?.closest('table') &&
      table.getBoundingClientRect().width > (table.parentElement?.clientWidth ?? 0) + 1,
  )
  for (const table of wide) table.dataset['wide'] = ''
  return wide.map((table) => table.outerHTML)
}

/** Runs in the page: puts HTML in the place of the tables that `findWideTables` has marked, in order. */
export function replaceWideTables(replacements: string[]): void {
  document.querySelectorAll('table[data-wide]').forEach((table, index) => {
    table.outerHTML = replacements[index] ?? ''
  })
}
