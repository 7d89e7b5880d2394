/** What the head of a leaflet says about its place among the others. */
export interface Arranged {
  title: string
  group?: string | undefined
  order?: number | undefined
}

/** Leaflets below one heading; those that name no group have none. */
export interface Group<T> {
  name: string | undefined
  leaflets: T[]
}

/**
 * Arranges leaflets: those without a group, then the groups by their lowest order and their name; within each, by order
 * and title. Without an order, a leaflet or group is after those that have one. Where no leaflet names a group or an
 * order, all stay as they are.
 */
export function groupsOf<T extends { data: Arranged }>(leaflets: T[]): Group<T>[] {
  if (leaflets.length === 0) return []
  if (leaflets.every(({ data: { group, order } }) => group === undefined && order === undefined))
    return [{ name: undefined, leaflets }]
  const names = [...new Set(leaflets.map(({ data }) => data.group))]
  const groups = names.map((name) => ({
    name,
    leaflets: leaflets.filter(({ data }) => data.group === name).sort(byOrderAndTitle),
  }))
  return groups.sort(byOrderAndName)
}

const last = Number.MAX_SAFE_INTEGER

function byOrderAndTitle<T extends { data: Arranged }>({ data: one }: T, { data: other }: T) {
  return (one.order ?? last) - (other.order ?? last) || compare(one.title, other.title)
}

function byOrderAndName<T extends { data: Arranged }>(one: Group<T>, other: Group<T>): number {
  if (one.name === undefined || other.name === undefined) return one.name === undefined ? -1 : 1
  // The first leaflet of a group has its lowest order.
  const orderOf = ({ leaflets }: Group<T>) => leaflets[0]?.data.order ?? last
  return orderOf(one) - orderOf(other) || compare(one.name, other.name)
}

const { compare } = new Intl.Collator('en')
