import type { Rule } from '../rule.ts'
import { kidsOf, nodesOf, parentOf } from '../subject.ts'

/** Makes the rule that elements of a role hold only elements of some roles. */
export function holdsOnly(clause: string, role: string, allowed: string[]): Rule {
  return {
    name: `${role} contains only ${allowed.join(', ')}`,
    clause,
    faults: (subject) =>
      nodesOf(subject, role)
        .flatMap(kidsOf)
        .filter((kid) => !allowed.includes(kid.role ?? ''))
        .map((kid) => `${kid.element.role} in ${role}`),
  }
}

/** Makes the rule that elements of a role stand only in elements of some roles. */
export function standsOnlyIn(clause: string, role: string, allowed: string[]): Rule {
  return {
    name: `${role} is only in ${allowed.join(', ')}`,
    clause,
    faults: (subject) =>
      nodesOf(subject, role)
        .map((node) => parentOf(node)?.role ?? 'nothing')
        .filter((parent) => !allowed.includes(parent))
        .map((parent) => `${role} in ${parent}`),
  }
}
