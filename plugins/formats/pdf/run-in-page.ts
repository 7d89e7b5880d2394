import type { Page } from 'puppeteer'

/** A function that runs in a page with what it is given, and what it gives. */
export interface Step<T> {
  source: string
  gives?: T
}

/** A function for `runInPage`, and what it is given, which has to be JSON. */
export function step<G extends unknown[], T>(
  run: (...given: G) => T,
  ...given: G
): Step<Awaited<T>> {
  const values = given.map((one) => JSON.stringify(one))
  return { source: `await (${String(run)})(${values.join(', ')})` }
}

/**
 * Runs functions in a page one after the other, in a single call, and gives what each gives, by its name. A call costs about as
 * much as what most of them do. No page's policy keeps them from running: the browser evaluates them, not the page.
 */
export async function runInPage<S extends Record<string, Step<unknown>>>(
  page: Page,
  steps: S,
): Promise<{ [Name in keyof S]: S[Name] extends Step<infer T> ? T : never }> {
  const parts = Object.entries(steps).map(
    ([name, { source }]) => `${JSON.stringify(name)}: ${source}`,
  )
  return (await page.evaluate(`(async () => ({ ${parts.join(', ')} }))()`)) as never
}
