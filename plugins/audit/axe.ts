import axe from 'axe-core'
import type { Page } from 'puppeteer'

const tags = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa'],
  ...['wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'],
]

/** One element of a page that breaks a rule of axe-core. */
export interface Violation {
  rule: string
  /** What the rule asks for. */
  help: string
  /** The page that explains the rule. */
  helpUrl: string
  /** The element's place in the page, as a selector, and its HTML. */
  target: string
  html: string
}

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

/** Gives what axe-core finds on an open page by these rules. */
export async function violationsOn(page: Page, rules: string[]): Promise<Violation[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'rule', values },
        resultTypes: ['violations'],
      }),
    rules,
  )) as { violations: axe.Result[] }
  return violations.flatMap(({ id: rule, help, helpUrl, nodes }) =>
    nodes.map(({ html, target }) => ({ rule, help, helpUrl, target: target.join(' '), html })),
  )
}
