import type { CheerioAPI } from 'cheerio'

/** Gives an id that no element of a page has: this one, or this one with a number. */
export function unusedId(page: CheerioAPI, wanted: string): string {
  const used = new Set(
    page('[id]')
      .toArray()
      .map((one) => page(one).attr('id')),
  )
  let id = wanted
  for (let number = 2; used.has(id); number++) id = `${wanted}_${number}`
  return id
}
