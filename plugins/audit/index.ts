import type { Browser, Page } from 'puppeteer'
import { allEnded } from '../formats/all-ended.ts'
import { guard } from '../formats/browser/index.ts'
import { anywhere } from '../formats/browser/anywhere.ts'
import type { Fleet } from '../formats/browser/fleet.ts'
import { KeptTabs } from '../formats/browser/kept-tabs.ts'
import { shareBrowser } from '../formats/browser/shared.ts'
import type { Finding } from '../findings/finding.ts'
import type { BuiltPage, BuiltSite } from '../site/built-pages.ts'
import { pagePrefix } from '../site/page-contract.ts'
import { closedPolicy, pathBelow, serveSite } from '../site/site-server.ts'
import { axeRules, axeVersion, violationsOn } from './axe.ts'
import type { Violation } from './axe.ts'
import { KeptResults } from './kept-results.ts'
import type { Results } from './kept-results.ts'

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
  /** Browsers elsewhere to work in, in its place; what they find is not kept, for nobody here knows their fonts. */
  fleet?: Fleet | undefined
  /** The folder in which results are kept for the next time; none are kept unless told. */
  cache?: string | undefined
  /** Names the file that somebody wrote for the page at a path on the site; findings name the page's file where it does not. */
  sourceOf?: (path: string) => string | undefined
}

const schemes = ['light', 'dark'] as const

/** Two pages at a time are best on two cores. */
const atOnce = 2

/** Checks these pages of a built site with axe-core, in light and in dark colours, without the rules left out. */
export async function audit(
  { folder, pages }: BuiltSite,
  { leftOut, sourceOf, browser, fleet, cache }: AuditOptions,
): Promise<Audit> {
  const rules = axeRules(leftOut)
  const findings: Finding[] = []
  const [first] = pages
  if (first) {
    const prefix = pagePrefix(first.contract.canonical, first.path)
    const server = await serveSite(folder, prefix, closedPolicy)
    const own = shareBrowser()
    const tabs = new KeptTabs()
    try {
      const tools = {
        browser: fleet?.get ?? browser ?? own.get,
        fleet,
        tabs,
        server: server.address,
        rules,
        kept: cache === undefined || fleet ? undefined : new KeptResults(folder, cache, rules),
      }
      const found = new Map<BuiltPage, Finding[]>()
      const waiting = pages[Symbol.iterator]()
      await allEnded(
        Array.from({ length: atOnce * (fleet?.size() ?? 1) }, async () => {
          for (const page of waiting) {
            const file = sourceOf?.(page.path) ?? page.file
            found.set(page, inBoth(await auditPage(page, tools), file))
          }
        }),
      )
      findings.push(...pages.flatMap((page) => found.get(page) ?? []))
    } finally {
      await tabs.close()
      await own.close()
      await server.close()
    }
  }
  return { tool: `axe-core ${axeVersion}`, pages: pages.length, rules: rules.length, findings }
}

interface AuditTools {
  browser: () => Promise<Browser>
  fleet: Fleet | undefined
  tabs: KeptTabs
  /** The address of the site on loopback. */
  server: string
  rules: string[]
  kept: KeptResults | undefined
}

/** Gives what is found on a page, in each of the colours, now or when it was the same. */
async function auditPage(page: BuiltPage, tools: AuditTools): Promise<Results> {
  const before = await tools.kept?.find(page)
  if (before) return before
  const results: Results = {}
  const asked: string[] = []
  for (const scheme of schemes) {
    const looked = await look(page, scheme, tools)
    results[scheme] = looked.violations
    asked.push(...looked.asked)
  }
  const paths = asked.flatMap((address) => pathBelow(tools.server, address) ?? [])
  await tools.kept?.keep(page, results, paths)
  return results
}

/** What breaks a rule in both light and dark colours is one thing to fix. */
function inBoth(results: Results, file: string): Finding[] {
  const found = new Map<string, { violation: Violation; shown: string[] }>()
  for (const scheme of schemes) {
    for (const violation of results[scheme] ?? []) {
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
  { path }: BuiltPage,
  scheme: string,
  { browser, fleet, tabs, server, rules }: AuditTools,
): Promise<{ violations: Violation[]; asked: string[] }> {
  const address = new URL(path, server).href
  const doing = `testing the accessibility of ${new URL(address).pathname} in ${scheme} colours`
  const see = async (page: Page) => {
    const asked = await guard(page, { address, scripts: true, isElsewhere: fleet !== undefined })
    const colours = [{ name: 'prefers-color-scheme', value: scheme }]
    await page.emulateMediaFeatures(colours)
    await page.goto(address, { waitUntil: 'load' })
    // In a browser that another program is connected to, a page that is opened may forget them.
    await page.emulateMediaFeatures(colours)
    const violations = await violationsOn(page, rules)
    // What a tab keeps for its pages is not there for a reader who comes first to the next.
    await page.evaluate(() => {
      sessionStorage.clear()
    })
    return { violations, asked: [...asked] }
  }
  return anywhere(browser, fleet?.lose, (one) => tabs.use(one, { doing }, see))
}
