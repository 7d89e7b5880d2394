import type { Page } from 'puppeteer'
import { axeFindings as find, axeRules } from '../../scripts/audit/axe.ts'
import { leftOut } from './data.ts'

const rules = axeRules(leftOut)

/** Gives what axe-core finds on an open page, by the rules that the build uses. */
export const axeFindings = (page: Page): Promise<string[]> => find(page, rules)
