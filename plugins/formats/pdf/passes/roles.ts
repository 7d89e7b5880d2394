import type { Draft } from '../draft.ts'
import { elementsFrom } from '../tree/element.ts'
import { roleMap, standardRoles } from '../tree/roles.ts'
import { PDFName } from '@cantoo/pdf-lib'

/** Maps the roles of Chromium's own to standard ones (ISO 14289-1, 7.1). Throws where it knows none. */
export function roles({ file, root }: Draft): void {
  const own = new Set(
    elementsFrom(root)
      .filter((element) => element !== root && !standardRoles.has(element.role))
      .map(({ role }) => role),
  )
  const map = Object.fromEntries(
    [...own].sort().map((role) => {
      const standard = roleMap[role]
      if (!standard) throw new Error(`There is no standard tag for Chromium's "${role}".`)
      return [role, standard]
    }),
  )
  root.dict.delete(PDFName.of('RoleMap'))
  if (own.size > 0) root.dict.set(PDFName.of('RoleMap'), file.context.obj(map))
}
