import type { EleventyConfig } from './eleventy.ts'

/**
 * Watches which addresses Eleventy gives the pages of a site, however they are made. Gives a function that says whether an
 * address is still free: true where Everyleaf's own page can have it in this build. Eleventy must ask it after the site's pages.
 */
export function freeAddresses(config: EleventyConfig): (address: string) => boolean {
  const given = new Set<string>()
  const answers = new Map<string, boolean>()
  config.on('eleventy.before', () => {
    given.clear()
    answers.clear()
  })
  // Eleventy asks about the address of each page, paginated and computed ones too. It stays as it is.
  config.addUrlTransform(({ url }) => {
    given.add(url)
    return undefined
  })
  return (address) => {
    // Our page's own address is among the given ones as soon as it has it, and Eleventy may ask twice.
    const isFree = answers.get(address) ?? !given.has(address)
    answers.set(address, isFree)
    return isFree
  }
}

/** Lets Eleventy make a page after all those of the site: one that needs all others waits for them. */
export const afterAllPages = { eleventyImport: { collections: ['all'] } }
