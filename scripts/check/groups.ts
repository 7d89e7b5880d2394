import type { Project } from './project.ts'
import type { Found } from './found.ts'

/** What was found in one leaflet; what is about none, in data and layouts, has no leaflet. */
export interface Group {
  leaflet: string | undefined
  found: Found[]
}

/** Gives the name of the leaflet that a file or a page belongs to; undefined where it is none's. */
export function leafletOf(file: string, { leaflets, drafts, place }: Project): string | undefined {
  const folder = [...leaflets, ...drafts.leaflets].find((one) =>
    file.startsWith(`${one.folder}/`),
  )?.folder
  if (folder !== undefined) return folder.slice(folder.lastIndexOf('/') + 1)
  const address = place.address.slice(1)
  return file.startsWith(address) ? file.slice(address.length).split('/')[0] : undefined
}

/** Groups what was found by leaflets, in their order; what is about no leaflet is first. */
export function grouped(found: Found[], project: Project): Group[] {
  const groups = new Map<string | undefined, Found[]>()
  for (const one of found) {
    const leaflet = leafletOf(one.file, project)
    groups.set(leaflet, [...(groups.get(leaflet) ?? []), one])
  }
  return [...groups]
    .map(([leaflet, some]) => ({ leaflet, found: some }))
    .sort((one, other) => (one.leaflet ?? '').localeCompare(other.leaflet ?? '', 'en'))
}
