import type { Made } from '../formats/index.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import type { Audit } from './index.ts'

/**
 * Puts the results of the build's own checks in the places that these pages of a site have for them: what the audit found in
 * `data-audit`, which stays hidden where no audit was made, and the number of PDFs in `data-result="pdfs"`.
 */
export async function stampResults(
  { folder, pages }: BuiltSite,
  made: Made[],
  audit?: Audit,
): Promise<void> {
  for (const page of pages) {
    if (!/data-(?:audit|result)/.test(page.html)) continue
    await page.change(folder, (document) => {
      if (audit) document('[data-audit]').text(describeAudit(audit)).removeAttr('hidden')
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
