import type { Made } from '../formats/index.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import type { Audit } from './index.ts'

/**
 * Puts the results of the build's own checks in the places that these pages of a site have for them:
 * `<span data-result="…">`. What only an audit can say (`data-needs="audit"`) is removed where there was none.
 */
export async function stampResults(
  { folder, pages }: BuiltSite,
  made: Made[],
  audit?: Audit,
): Promise<void> {
  const results: Record<string, string> = {
    ...(audit ? resultsOf(audit) : {}),
    pdfs: String(made.filter(({ pages }) => pages > 0).length),
    'pdf-pages': String(made.reduce((sum, { pages }) => sum + pages, 0)),
  }
  for (const page of pages) {
    if (page.document('[data-result]').length === 0) continue
    await page.change(folder, (document) => {
      if (!audit) document('[data-needs="audit"]').remove()
      for (const place of document('[data-result]').toArray()) {
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

const resultsOf = ({ tool, rules, pages, findings }: Audit): Record<string, string> => ({
  tool,
  rules: String(rules),
  pages: String(pages),
  findings: describeFindings(findings.length),
})

function describeFindings(count: number): string {
  return count === 0 ? 'no problems' : count === 1 ? '1 problem' : `${count} problems`
}
