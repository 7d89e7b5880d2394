import axe from 'axe-core'
import type { Page } from 'puppeteer'

const tags = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa'],
  ...['wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'],
]

/** The version of axe-core that checks our pages. */
export const axeVersion = axe.version

/** Gives the rules that pages must meet: up to WCAG 2.2 AAA and best practices, except those left out. */
export function axeRules(leftOut: string[]): string[] {
  return axe
    .getRules(tags)
    .filter((rule) => !rule.tags.includes('experimental') && !rule.tags.includes('deprecated'))
    .map(({ ruleId }) => ruleId)
    .filter((rule) => !leftOut.includes(rule))
}

/** Gives what axe-core finds on an open page by these rules: `rule: element (what is wrong)`. */
export async function axeFindings(page: Page, rules: string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'rule', values } }),
    rules,
  )) as { violations: axe.Result[] }
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html} (${help})`),
  )
}
