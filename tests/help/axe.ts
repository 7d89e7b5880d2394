import type { Page } from 'puppeteer'
import { axeRules, violationsOn } from '../../plugins/audit/axe.ts'
import { leftOut } from './data.ts'

const rules = axeRules(leftOut)

/** Gives what axe-core finds on an open page, by the rules that the build uses: `rule: element (what is wrong)`. */
export const axeFindings = async (page: Page): Promise<string[]> =>
  (await violationsOn(page, rules)).map(
    ({ rule, target, html, help }) => `${rule}: ${target} ${html} (${help})`,
  )
