import { PDFName } from '@cantoo/pdf-lib'
import { standardRoles } from '../../tree/roles.ts'
import type { Rule } from '../rule.ts'
import { dictAt, nameAt } from '../entries.ts'

/** Roles and their map. */
export const roles: Rule[] = [
  {
    name: 'roles are standard',
    clause: '7.1/5',
    faults: ({ nodes }) =>
      nodes.filter(({ role }) => role === undefined).map(({ element }) => element.role),
  },
  {
    name: 'roles are not circular',
    clause: '7.1/6',
    faults: ({ root }) => {
      const map = dictAt(root?.dict, 'RoleMap')
      return ownRoles(map?.keys()).filter((role) => {
        const seen = new Set<string>()
        let next: string | undefined = role
        while (next !== undefined && !seen.has(next)) {
          seen.add(next)
          next = nameAt(map, next)
        }
        return next !== undefined
      })
    },
  },
  {
    name: 'standard roles stay',
    clause: '7.1/7',
    faults: ({ root }) =>
      ownRoles(dictAt(root?.dict, 'RoleMap')?.keys()).filter((role) => standardRoles.has(role)),
  },
]

const ownRoles = (keys: PDFName[] = []) => keys.map((key) => key.decodeText())
