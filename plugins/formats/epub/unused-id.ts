import type { CheerioAPI } from 'cheerio'

/** Gives the ids of a page's elements. */
export const idsOf = (page: CheerioAPI): Set<string> =>
  new Set(
    page('[id]')
      .toArray()
      .map((one) => page(one).attr('id') ?? ''),
  )

/** Gives an id that is not among others, and puts it there: this one, or this one with a number. */
export function unusedId(ids: Set<string>, wanted: string): string {
  let id = wanted
  for (let number = 2; ids.has(id); number++) id = `${wanted}_${number}`
  ids.add(id)
  return id
}
