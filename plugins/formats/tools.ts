import type { Browser } from 'puppeteer'
import type { BuiltSite } from '../site/built-pages.ts'
import { loadPackage } from '../findings/load-package.ts'
import { pagePrefix } from '../site/page-contract.ts'
import { closedPolicy, serveSite } from '../site/site-server.ts'
import type { Fleet } from './browser/fleet.ts'
import type { BrowserOptions } from './browser/index.ts'
import { KeptTabs } from './browser/kept-tabs.ts'
import { Visit } from './browser/visit.ts'
import type { Tools } from './format.ts'

/** Options of the tools. */
export interface ToolOptions extends BrowserOptions {
  /** The browser to work in; one of their own unless told. */
  browser?: (() => Promise<Browser>) | undefined
  /** Browsers elsewhere that share the work; none unless told. */
  fleet?: Fleet | undefined
  /** How long one format may take in the browser, in ms; two minutes unless told. */
  limit?: number
  /** Called with a sentence for people where the browser is not the pinned one. */
  onNotice?: (notice: string) => void
}

/** What formats share: each is started when somebody first asks for it. */
export interface Workshop extends Omit<Tools, 'visit'> {
  browser: () => Promise<Browser>
  tabs: KeptTabs
  /** Told of a browser that has stopped, where others can do its work. */
  lose?: ((browser: Browser) => void) | undefined
}

/** Lends the tools to `use` and puts away afterwards what was started of them, whatever happens. */
export async function withTools<T>(
  { folder, pages }: BuiltSite,
  options: ToolOptions,
  use: (tools: Workshop) => Promise<T>,
): Promise<T> {
  const started: (() => Promise<void>)[] = []
  const own = once(async (): Promise<Browser> => {
    const { shareBrowser } = await loadPackage('puppeteer', () => import('./browser/shared.ts'))
    const shared = shareBrowser(options)
    started.push(shared.close)
    return shared.get()
  })
  const { fleet, limit } = options
  const browser = fleet?.get ?? options.browser ?? own
  const server = once(async () => {
    const [first] = pages.filter(({ contract }) => contract.alternates.length > 0)
    const prefix = first ? pagePrefix(first.contract.canonical, first.path) : '/'
    const served = await serveSite(folder, prefix, closedPolicy)
    started.push(() => served.close())
    return served.address
  })
  const tabs = new KeptTabs()
  try {
    return await use({
      browser,
      tabs,
      lose: fleet?.lose,
      isElsewhere: fleet !== undefined,
      server,
      limit,
    })
  } finally {
    await tabs.close()
    // The browser may still load from the server.
    for (const close of started.reverse()) await close()
  }
}

/** Lends the tools for the formats of one page, which is loaded once for all of them, and gives its tab back afterwards. */
export async function onVisit<T>(
  { browser, tabs, lose, ...tools }: Workshop,
  use: (tools: Tools) => Promise<T>,
): Promise<T> {
  const visit = new Visit(browser, { tabs, lose })
  try {
    return await use({ ...tools, visit })
  } finally {
    await visit.end()
  }
}

/** Gives a function that starts work when it is first called, and gives the same result to all who call it. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= start())
}
