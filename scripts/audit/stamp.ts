import type { Made } from '../../plugins/index.ts'
import { readSite } from '../../plugins/site/built-pages.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import type { Audit } from './index.ts'

/** Puts the results of the build's own checks in the places that pages have for them: `<span data-result="…">`. */
export async function stampResults(
  site: string | BuiltSite,
  audit: Audit,
  made: Made[],
): Promise<void> {
  const results: Record<string, string> = {
    tool: audit.tool,
    rules: String(audit.rules),
    pages: String(audit.pages),
    findings: describeFindings(audit.findings.length),
    pdfs: String(made.filter(({ pages }) => pages > 0).length),
    'pdf-pages': String(made.reduce((sum, { pages }) => sum + pages, 0)),
  }
  const { folder, pages } = await readSite(site)
  for (const page of pages) {
    const places = page.document('[data-result]').toArray()
    if (places.length === 0) continue
    await page.change(folder, (document) => {
      for (const place of places) {
        const name = document(place).attr('data-result') ?? ''
        const result = results[name]
        if (result === undefined) {
          throw new Error(
            `${page.file} asks for the result "${name}". The build has: ${Object.keys(results).join(', ')}.`,
          )
        }
        document(place).text(result)
      }
    })
  }
}

function describeFindings(count: number): string {
  return count === 0 ? 'no problems' : count === 1 ? '1 problem' : `${count} problems`
}
