import type { LinkFacts } from '../facts.ts'

/** Runs in the page: the links that the main part shows, in order. */
export function readLinks(): LinkFacts[] {
  const shown = [
    ...document.querySelectorAll<HTMLAnchorElement>('[data-everyleaf-main] a[href]'),
  ].filter((link) => link.checkVisibility() && link.getClientRects().length > 0)
  return shown.map((link) => {
    const href = link.getAttribute('href') ?? ''
    const pictures = [...link.querySelectorAll('img')].map((image) => image.alt)
    const name = link.ariaLabel ?? [link.innerText, ...pictures].join(' ')
    return {
      address: href.startsWith('#') ? href : link.href,
      name: name.replace(/\s+/gu, ' ').trim() || href,
    }
  })
}
