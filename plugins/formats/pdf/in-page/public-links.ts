/** Runs in the page: links within the page stay, all others get the address that the public knows. */
export function makeLinksPublic(publicAddress: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) continue
    const url = new URL(href, location.href)
    if (url.origin !== location.origin) continue
    link.href = new URL(href, publicAddress).href
  }
}
