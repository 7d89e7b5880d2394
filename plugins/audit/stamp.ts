import type { Made } from '../formats/index.ts'
import { inEnglish, speakerOf } from '../languages/languages.ts'
import type { Language, Speaker } from '../languages/language.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import type { Audit } from './index.ts'

/** What is put into the pages: what was made, what the audit found, and the languages of the pages. */
export interface ToStamp {
  made: Made[]
  audit?: Audit | undefined
  languages?: Record<string, Language> | undefined
}

/**
 * Puts the results of the build's own checks in the places that these pages of a site have for them: what the audit found in
 * `data-audit`, which stays hidden where no audit was made, and the number of PDFs in `data-result="pdfs"`.
 */
export async function stampResults(
  { folder, pages }: BuiltSite,
  { made, audit, languages }: ToStamp,
): Promise<void> {
  for (const page of pages) {
    if (!/data-(?:audit|result)/.test(page.html)) continue
    const speaker = speakerOf(page.contract.language, languages) ?? inEnglish
    await page.change(folder, (document) => {
      if (audit) document('[data-audit]').text(describeAudit(audit, speaker)).removeAttr('hidden')
      document('[data-result="pdfs"]').text(describePdfs(made, speaker))
    })
  }
}

function describeAudit({ tool, pages, rules, findings }: Audit, { say }: Speaker): string {
  const found = findings.length
  const counts = {
    pages: say('pages', { count: pages }),
    rules: say('auditRules', { count: rules }),
  }
  return `${say('auditSaid', { tool, ...counts })} ${found === 0 ? say('auditNone') : say('auditFound', { count: found })}`
}

function describePdfs(made: Made[], { say }: Speaker): string {
  const pdfs = made.filter(({ pages }) => pages > 0)
  const pages = pdfs.reduce((sum, one) => sum + one.pages, 0)
  return say('pdfsMade', {
    files: say('pdfFiles', { count: pdfs.length }),
    pages: say('pages', { count: pages }),
  })
}
