import type { Browser } from 'puppeteer'
import { inTab, withBrowser } from '../../plugins/formats/browser/index.ts'
import { readSite } from '../../plugins/site/built-pages.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { pagePrefix } from '../../plugins/site/page-contract.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { axeFindings, axeRules, axeVersion } from './axe.ts'

/** The results of the audit of a built site; the accessibility statement shows them. */
export interface Audit {
  tool: string
  pages: number
  rules: number
  /** `file, scheme: what axe-core says` */
  findings: string[]
}

const schemes = ['light', 'dark'] as const

/** Checks every page of a built site, or of its folder, with axe-core, in light and in dark colours, without the rules left out. */
export async function audit(site: string | BuiltSite, leftOut: string[]): Promise<Audit> {
  const rules = axeRules(leftOut)
  const { folder, pages } = await readSite(site)
  const findings: string[] = []
  const [first] = pages
  if (first) {
    const server = await serveSite(folder, pagePrefix(first.contract.canonical, first.path))
    try {
      await withBrowser(async (browser) => {
        for (const page of pages) {
          for (const scheme of schemes) {
            const found = await look(
              browser,
              new URL(page.path, server.address).href,
              scheme,
              rules,
            )
            findings.push(...found.map((finding) => `${page.file}, ${scheme}: ${finding}`))
          }
        }
      })
    } finally {
      await server.close()
    }
  }
  return { tool: `axe-core ${axeVersion}`, pages: pages.length, rules: rules.length, findings }
}

async function look(
  browser: Browser,
  address: string,
  scheme: string,
  rules: string[],
): Promise<string[]> {
  const doing = `testing the accessibility of ${new URL(address).pathname} in ${scheme} colours`
  return inTab(browser, { doing }, async (page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.goto(address, { waitUntil: 'load' })
    return axeFindings(page, rules)
  })
}
