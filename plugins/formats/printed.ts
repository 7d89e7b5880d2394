import type { Fault, Format } from './format.ts'
import { pageBudgetFaults } from './page-budget.ts'
import type { PageBudget } from './page-budget.ts'
import type { Paper } from './paper/paper.ts'
import { pathBelow } from '../site/site-server.ts'
import { wordsIn } from './words.ts'
import { paperStyle } from './paper/style.ts'

/** What a printed format is asked for. */
export interface PrintedOptions extends Paper {
  /** Whether its contents say on which page each part begins: in each `[data-page-of="id"]` that paper shows. */
  numberedContents?: boolean
  /** How many pages its readers can be asked to read; as many as there are unless told. */
  budget?: PageBudget
}

/** What a printed format has besides its name, its file and its words. */
export type Printed = Required<Pick<Format, 'style' | 'make'>> & Pick<Format, 'claims'>

/** A page on paper: a PDF that conforms to PDF/UA, printed by a browser from the web page itself. */
export function printed(options: PrintedOptions): Printed {
  return {
    claims: 'PDF/UA',
    style: (context) => paperStyle(options, context),
    async make({ page, format }, tools) {
      // What reads and writes PDFs is large: a site that shows its pages alone does not load it.
      const { print } = await import('./pdf/print.ts')
      const server = await tools.server()
      const { bytes, printed, reading, asked } = await print(tools.visit, {
        address: new URL(page.path, server).href,
        publicAddress: page.contract.canonical,
        details: page.contract,
        format: format.name,
        pageNumber: page.contract.pageNumber,
        standard: page.contract.pdf,
        numberedContents: options.numberedContents,
        limit: tools.limit,
        isElsewhere: tools.isElsewhere,
      })
      const pages = printed.pages.length
      return {
        bytes,
        extent: { unit: 'page', count: pages },
        pages,
        readings: { page: reading, file: printed.reading },
        loaded: asked.flatMap((address) => pathBelow(server, address) ?? []),
        faults: budgetFaults(wordsIn(format.words).label, options, pages),
      }
    },
  }
}

function budgetFaults(label: string, { budget }: PrintedOptions, pages: number): Fault[] {
  return budget ? pageBudgetFaults(label, budget, pages) : []
}
