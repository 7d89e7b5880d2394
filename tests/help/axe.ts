import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { leftOut } from './data.ts'

const tags = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa'],
  ...['wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'],
]

/** The rules that pages are held to: up to WCAG 2.2 AAA and best practices, but for those that `_data/accessibility.yaml` leaves out. */
const rules = axe
  .getRules(tags)
  .filter((rule) => !rule.tags.includes('experimental') && !rule.tags.includes('deprecated'))
  .map(({ ruleId }) => ruleId)
  .filter((rule) => !leftOut.includes(rule))

/** Gives what axe-core finds on an open page: `rule: element (what is wrong)`. */
export async function axeFindings(page: Page): Promise<string[]> {
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
