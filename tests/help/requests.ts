import type { Page } from 'puppeteer'

/** What a page asked for over the network, and what went wrong with it or in its scripts. */
export interface Traffic {
  addresses: string[]
  failures: string[]
}

/** Notes from now on what a tab asks for. */
export function watchTraffic(page: Page): Traffic {
  const traffic: Traffic = { addresses: [], failures: [] }
  page.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith('data:')) traffic.addresses.push(address)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      traffic.failures.push(`${response.url()}: status ${response.status()}`)
  })
  page.on('requestfailed', (request) => {
    traffic.failures.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`)
  })
  page.on('pageerror', (error) => {
    traffic.failures.push(String(error))
  })
  return traffic
}

/** Gives the addresses that are of another origin than the site's. */
export function foreign({ addresses }: Traffic, site: string): string[] {
  return addresses.filter((address) => new URL(address).origin !== new URL(site).origin)
}
