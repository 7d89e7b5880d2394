import type { Finding } from '../../findings/finding.ts'
import type { Allowance, EasyReadText } from '../text/index.ts'
import type { Known, Rule } from './rule.ts'

/** A finding that its writer has excused, and why. */
export type Excused = Finding & { reason: string }

/** What rules found in a text, and what the writer has excused. */
export interface Linted {
  findings: Finding[]
  excused: Excused[]
}

/** Runs rules on a text. An excuse that has no reason, names no rule or excuses nothing is a finding too. */
export function lint(rules: Rule[], text: EasyReadText, known: Known): Linted {
  const found = rules.flatMap((rule) => findingsOf(rule, text, known))
  const excuses = text.allowances.map((allowance) => ({
    ...allowance,
    wrong: wrongWith(allowance, rules),
    stretch: stretchBelow(allowance, text),
  }))
  const excuseFor = ({ rule, line = 0 }: Finding) =>
    excuses.find(
      ({ rule: name, wrong, stretch }) =>
        !wrong && name === rule && stretch && stretch.first <= line && line <= stretch.last,
    )
  const used = new Set(found.map(excuseFor))
  const excused = found.flatMap((finding) => {
    const excuse = excuseFor(finding)
    return excuse ? [{ ...finding, reason: excuse.reason }] : []
  })
  const wrong = excuses.flatMap((excuse) => {
    const mistake = excuse.wrong ?? (used.has(excuse) ? undefined : needless)
    return mistake ? [{ file: text.file, ...excuse.place, ...mistake, rule: 'allow' }] : []
  })
  const findings = [...found.filter((finding) => !excuseFor(finding)), ...wrong]
  return { findings: findings.sort(inOrder), excused: excused.sort(inOrder) }
}

function findingsOf(rule: Rule, text: EasyReadText, known: Known): Finding[] {
  return rule.find(text, known).map(({ place, what, remedy, ...one }) => ({
    file: text.file,
    ...place,
    what: `${what} (${(one.source ?? rule.sources[0]).short}).`,
    remedy,
    severity: one.severity ?? 'error',
    rule: rule.name,
  }))
}

type Mistake = Pick<Finding, 'what' | 'remedy'>

const needless: Mistake = {
  what: 'This comment excuses nothing.',
  remedy: 'Put it directly above what it excuses, or remove it.',
}

function wrongWith({ rule, reason }: Allowance, rules: Rule[]): Mistake | undefined {
  const named = rules.find(({ name }) => name === rule)
  if (!named)
    return {
      what: `There is no rule "${rule}".`,
      remedy: `The rules are ${rules.map(({ name }) => name).join(', ')}.`,
    }
  if (named.always)
    return { what: `The rule "${rule}" cannot be excused.`, remedy: 'Correct the text.' }
  if (reason === '')
    return {
      what: 'This comment does not say why.',
      remedy: `Write the reason after a colon: <!-- allow ${rule}: why -->`,
    }
  return undefined
}

/** The block that starts on the first line below a comment and its neighbours. */
function stretchBelow({ place }: Allowance, { allowances, stretches }: EasyReadText) {
  const comments = new Set(allowances.map((other) => other.place.line))
  let below = place.line
  while (comments.has(below)) below += 1
  return stretches.find(({ first }) => first === below)
}

function inOrder(one: Finding, other: Finding): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}
