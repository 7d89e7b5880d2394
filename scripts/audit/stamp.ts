import type { Made } from '../../plugins/index.ts'
import { readSite } from '../../plugins/site/built-pages.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import type { Audit } from './index.ts'

/**
 * Puts the results of the build's own checks in the places that pages have for them: what the audit found in `data-audit`,
 * which is hidden where no audit was made, and the number of PDFs in `data-result="pdfs"`.
 */
export async function stampResults(
  site: string | BuiltSite,
  audit: Audit,
  made: Made[],
): Promise<void> {
  const { folder, pages } = await readSite(site)
  for (const page of pages) {
    if (page.document('[data-audit], [data-result]').length === 0) continue
    await page.change(folder, (document) => {
      document('[data-audit]').text(describeAudit(audit)).removeAttr('hidden')
      document('[data-result="pdfs"]').text(describePdfs(made))
    })
  }
}

function describeAudit({ tool, pages, rules, findings }: Audit): string {
  const found = findings.length === 0 ? 'no problems' : count(findings.length, 'problem')
  return `${tool} checked ${count(pages, 'page')} against ${rules} rules, in light and in dark colours. It found ${found}.`
}

function describePdfs(made: Made[]): string {
  const pdfs = made.filter(({ pages }) => pages > 0)
  const pages = pdfs.reduce((sum, one) => sum + one.pages, 0)
  return `${count(pdfs.length, 'PDF')} (${count(pages, 'page')})`
}

const count = (number: number, thing: string): string =>
  `${number} ${thing}${number === 1 ? '' : 's'}`
