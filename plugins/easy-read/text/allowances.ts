import { linesBeforeText } from '../../content/text-below.ts'
import { allowComment } from '../../content/markdown/comments.ts'
import type { Allowance } from './model.ts'

const inHead = /^#\s*allow\b(.*)$/

/** Finds the comments that excuse what is below them: `<!-- allow rule: reason -->`, or `# allow rule: reason` in the head. */
export function allowances(contents: string): Allowance[] {
  return allowancesIn(contents, linesBeforeText(contents))
}

/** Finds the comments of a YAML file that excuse what is below them: `# allow rule: reason`. */
export function allowancesOfYaml(contents: string): Allowance[] {
  return allowancesIn(contents, Infinity)
}

function allowancesIn(contents: string, before: number): Allowance[] {
  return contents.split(/\r?\n/).flatMap((text, index) => {
    const said = (index < before ? inHead : allowComment).exec(text)?.[1]
    if (said === undefined) return []
    const [rule = '', ...reason] = said.split(':')
    const place = { line: index + 1, column: text.search(/\S/) + 1 }
    return [{ rule: rule.trim(), reason: reason.join(':').trim(), place }]
  })
}
