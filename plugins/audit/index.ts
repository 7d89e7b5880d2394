import type { Browser } from 'puppeteer'
import { allEnded } from '../formats/all-ended.ts'
import { guard, inTab } from '../formats/browser/index.ts'
import { shareBrowser } from '../formats/browser/shared.ts'
import type { Finding } from '../findings/finding.ts'
import type { BuiltPage, BuiltSite } from '../site/built-pages.ts'
import { pagePrefix } from '../site/page-contract.ts'
import { closedPolicy, serveSite } from '../site/site-server.ts'
import { axeRules, axeVersion, violationsOn } from './axe.ts'
import type { Violation } from './axe.ts'

/** The results of the audit of a built site; the accessibility statement shows them. */
export interface Audit {
  tool: string
  pages: number
  rules: number
  findings: Finding[]
}

/** What an audit may be told. */
export interface AuditOptions {
  /** The rules that are not checked. */
  leftOut: string[]
  /** The browser to work in; one of its own unless told. */
  browser?: (() => Promise<Browser>) | undefined
  /** Names the file that somebody wrote for the page at a path on the site; findings name the page's file where it does not. */
  sourceOf?: (path: string) => string | undefined
}

const schemes = ['light', 'dark'] as const

/** Two pages at a time are best on two cores. */
const atOnce = 2

/** Checks these pages of a built site with axe-core, in light and in dark colours, without the rules left out. */
export async function audit(
  { folder, pages }: BuiltSite,
  { leftOut, sourceOf, browser }: AuditOptions,
): Promise<Audit> {
  const rules = axeRules(leftOut)
  const findings: Finding[] = []
  const [first] = pages
  if (first) {
    const prefix = pagePrefix(first.contract.canonical, first.path)
    const server = await serveSite(folder, prefix, closedPolicy)
    const own = shareBrowser()
    try {
      const opened = await (browser ?? own.get)()
      const found = new Map<BuiltPage, Finding[]>()
      const waiting = pages[Symbol.iterator]()
      await allEnded(
        Array.from({ length: atOnce }, async () => {
          for (const page of waiting) {
            const file = sourceOf?.(page.path) ?? page.file
            found.set(page, await auditPage(opened, page, server.address, rules, file))
          }
        }),
      )
      findings.push(...pages.flatMap((page) => found.get(page) ?? []))
    } finally {
      await own.close()
      await server.close()
    }
  }
  return { tool: `axe-core ${axeVersion}`, pages: pages.length, rules: rules.length, findings }
}

/** What breaks a rule in both light and dark colours is one thing to fix. */
async function auditPage(
  browser: Browser,
  { path }: BuiltPage,
  site: string,
  rules: string[],
  file: string,
): Promise<Finding[]> {
  const found = new Map<string, { violation: Violation; shown: string[] }>()
  for (const scheme of schemes) {
    for (const violation of await look(browser, new URL(path, site).href, scheme, rules)) {
      const key = `${violation.rule} ${violation.target}`
      const one = found.get(key) ?? { violation, shown: [] }
      one.shown.push(scheme)
      found.set(key, one)
    }
  }
  return [...found.values()].map(({ violation, shown }) => ({
    file,
    what: `${violation.help}; this does not, in ${shown.join(' and ')} colours: ${violation.html.replace(/\s+/g, ' ')}`,
    remedy: `Change it: ${violation.helpUrl} says how. If you cannot, leave "${violation.rule}" out in accessibility.yaml and say why.`,
    rule: violation.rule,
  }))
}

async function look(
  browser: Browser,
  address: string,
  scheme: string,
  rules: string[],
): Promise<Violation[]> {
  const doing = `testing the accessibility of ${new URL(address).pathname} in ${scheme} colours`
  return inTab(browser, { doing }, async (page) => {
    await guard(page, { address, scripts: true })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.goto(address, { waitUntil: 'load' })
    return violationsOn(page, rules)
  })
}
