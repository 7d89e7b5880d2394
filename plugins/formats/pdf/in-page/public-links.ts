/** Runs in the page: links within the page stay, all others get the address that the public knows. */
export function makeLinksPublic(publicAddress: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '[data-everyleaf-main] a[href]',
  )) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) continue
    if (!URL.canParse(href, document.baseURI)) {
      if (URL.canParse(href, publicAddress)) link.href = new URL(href, publicAddress).href
      continue
    }
    const url = new URL(href, document.baseURI)
    const isFile = url.protocol === 'file:' && location.protocol === 'file:'
    if (!isFile && (url.origin !== location.origin || url.origin === 'null')) continue
    if (URL.canParse(href, publicAddress)) link.href = new URL(href, publicAddress).href
  }
}
