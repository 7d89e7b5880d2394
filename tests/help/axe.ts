import axe from 'axe-core'
import type { Page } from 'puppeteer'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Gives what axe-core finds on an open page, by WCAG 2.2 AA and its best practices: `rule: element (what is wrong)`. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    tags,
  )) as { violations: axe.Result[] }
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html} (${help})`),
  )
}
