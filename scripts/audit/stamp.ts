import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { Made } from '../../plugins/index.ts'
import { builtPages } from '../../plugins/shared/built-pages.ts'
import type { Audit } from './index.ts'

/** Puts the results of the build's own checks in the places that pages have for them: `<span data-result="…">`. */
export async function stampResults(siteFolder: string, audit: Audit, made: Made[]): Promise<void> {
  const results: Record<string, string> = {
    tool: audit.tool,
    rules: String(audit.rules),
    pages: String(audit.pages),
    findings: describeFindings(audit.findings.length),
    pdfs: String(made.length),
    'pdf-pages': String(made.reduce((sum, { pages }) => sum + pages, 0)),
  }
  for (const { file, html } of await builtPages(siteFolder)) {
    const page = load(html)
    const places = page('[data-result]').toArray()
    if (places.length === 0) continue
    for (const place of places) {
      const name = page(place).attr('data-result') ?? ''
      const result = results[name]
      if (result === undefined) {
        throw new Error(
          `${file} asks for the result "${name}". The build has: ${Object.keys(results).join(', ')}.`,
        )
      }
      page(place).text(result)
    }
    await writeFile(join(siteFolder, file), page.html())
  }
}

function describeFindings(count: number): string {
  return count === 0 ? 'no problems' : count === 1 ? '1 problem' : `${count} problems`
}
