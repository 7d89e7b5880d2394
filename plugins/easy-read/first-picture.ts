import { load } from 'cheerio'

/** Gives the address of the first picture of an easy read's text, by which people know it again; '' where it has none. */
export function firstPicture(html: string): string {
  return load(html)('.picture img').first().attr('src') ?? ''
}
