import type { Draft } from '../draft.ts'
import { elementsFrom } from '../tree/element.ts'
import { roleMap, standardRoles } from '../tree/roles.ts'
import { PDFName } from '@cantoo/pdf-lib'
import type { PageFacts } from '../facts.ts'
import type { Report } from '../faults.ts'

/** Maps the roles of Chromium's own to standard ones (ISO 14289-1, 7.1). Reports those for which there is none. */
export function roles({ file, root }: Draft, _: PageFacts, report: Report): void {
  const own = new Set(
    elementsFrom(root)
      .filter((element) => element !== root && !standardRoles.has(element.role))
      .map(({ role }) => role),
  )
  const map = Object.fromEntries(
    [...own].sort().flatMap((role) => {
      const standard = roleMap[role]
      if (standard) return [[role, standard]]
      report({
        what: `There is no standard tag for Chromium's "${role}".`,
        remedy: 'Use another element or role on the page.',
      })
      return []
    }),
  )
  root.dict.delete(PDFName.of('RoleMap'))
  if (own.size > 0) root.dict.set(PDFName.of('RoleMap'), file.context.obj(map))
}
