import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { directionOf } from '../../languages/direction.ts'

/**
 * Gives the contact details of a page as they are at the foot of a document's pages: the name, and each way to reach it. Among
 * words from the right, each number and address keeps its direction (Unicode UAX 9).
 */
export function contactsOf(page: CheerioAPI, language: string): string[] {
  const contact = page('#contact')
  const isFromTheRight = directionOf(language) === 'rtl'
  const name = contact.children('p').first().find('strong').first()
  const ways = contact.children('ul').first().children('li').toArray()
  return [name, ...ways.map((one) => page(one))].map(textOf).filter((text) => text !== '')

  function textOf(one: Cheerio<Element>): string {
    const copy = one.clone()
    if (isFromTheRight)
      copy.find('.unbroken, [dir="ltr"]').each((_, part) => {
        page(part).text(`\u{2068}${page(part).text()}\u{2069}`)
      })
    return copy.text().replace(/\s+/g, ' ').trim()
  }
}
