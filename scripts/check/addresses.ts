import type { CheerioAPI } from 'cheerio'
import { isTag } from 'domhandler'

/** An address on a page: what has it, and the words of the link. */
export interface Address {
  address: string
  of: 'link' | 'picture' | 'script' | 'style sheet' | 'file'
  words: string
}

/** The attributes with one address each; what has it is a link unless it is said here. */
const attributes: [attribute: string, of: Address['of']][] = [
  ['href', 'link'],
  ['xlink:href', 'picture'],
  ['src', 'picture'],
  ['poster', 'picture'],
  ['data', 'file'],
  ['action', 'link'],
  ['formaction', 'link'],
]

const byElement: Record<string, Address['of']> = {
  script: 'script',
  use: 'picture',
  image: 'picture',
  source: 'file',
  audio: 'file',
  video: 'file',
  track: 'file',
  iframe: 'file',
  embed: 'file',
}

/** Gives all addresses on a page, in the order of the attributes that have them: links, files, and those in its styles. */
export function addressesOn(page: CheerioAPI): Address[] {
  const inAttributes = attributes.flatMap(([attribute, usual]) =>
    elements(page, attribute).flatMap(([name, value, words]) => {
      // Any element may have an attribute called data.
      if (attribute === 'data' && name !== 'object') return []
      const isStyle = name === 'link' && attribute === 'href' && words === 'stylesheet'
      const of = isStyle ? 'style sheet' : (byElement[name] ?? usual)
      return [{ address: value, of, words: name === 'link' ? '' : words }]
    }),
  )
  const inSets = ['srcset', 'imagesrcset'].flatMap((attribute) =>
    elements(page, attribute).flatMap(([, value]) =>
      addressesInSet(value).map((address) => picture(address)),
    ),
  )
  const refreshed = page('meta[http-equiv="refresh" i]')
    .toArray()
    .flatMap((meta) => /url\s*=\s*['"]?([^'"]+)/i.exec(page(meta).attr('content') ?? '')?.[1] ?? [])
  const styles = [
    ...page('style')
      .toArray()
      .map((style) => page(style).text()),
    ...elements(page, 'style').map(([, value]) => value),
  ]
  return [
    ...inAttributes,
    ...inSets,
    ...refreshed.map((address): Address => ({ address, of: 'link', words: '' })),
    ...styles.flatMap(addressesInStyles).map((address) => picture(address)),
  ]
}

const picture = (address: string): Address => ({ address, of: 'picture', words: '' })

/** The elements with an attribute: their name, its value, and their words; of a `<link>`, what it is for. */
function elements(
  page: CheerioAPI,
  attribute: string,
): [name: string, value: string, words: string][] {
  return page(`[${attribute.replace(':', '\\:')}]`)
    .toArray()
    .flatMap((element) => {
      const value = page(element).attr(attribute)?.trim()
      if (value === undefined || !isTag(element)) return []
      const words = element.name === 'link' ? page(element).attr('rel') : page(element).text()
      return [[element.name, value, (words ?? '').replace(/\s+/g, ' ').trim()]]
    })
}

/** Gives the addresses of a `srcset`: each may have a width or a density after it. */
export const addressesInSet = (set: string): string[] =>
  [...set.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)/g)].map(([, one = '']) => one)

/** Gives the addresses in a style sheet. */
export const addressesInStyles = (styles: string): string[] =>
  [
    ...styles.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]+))\s*\)/g),
    ...styles.matchAll(/@import\s+(?:"([^"]+)"|'([^']+)')/g),
  ].map(([, double, single, bare]) => double ?? single ?? bare ?? '')

/** Gives the addresses of the modules that a script loads. */
export const addressesInScript = (script: string): string[] =>
  [...script.matchAll(/\b(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"']+)\1/g)].map(
    ([, , address = '']) => address,
  )
