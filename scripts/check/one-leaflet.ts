import { existsSync, readFileSync } from 'node:fs'
import { isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { textsIn } from './project.ts'
import type { Project, Source, Texts } from './project.ts'

/**
 * Gives a function that says whether a finding concerns one leaflet: it is in its folder or on its pages, or in the data. An
 * error in the data concerns all leaflets; a warning concerns those that use the entry.
 */
export function concerns(
  project: Project,
  leaflet: string,
): (finding: Pick<Finding, 'file'> & Partial<Finding>) => boolean {
  const folder = [...project.leaflets, ...project.drafts.leaflets].find(({ folder }) =>
    folder.endsWith(`/${leaflet}`),
  )?.folder
  const address = `${project.place.address.slice(1)}${leaflet}/`
  const texts = [project, project.drafts].flatMap((some: Texts) =>
    folder === undefined ? [] : textsIn(folder, some).editions,
  )
  const leafletsFolder = folder?.slice(0, -leaflet.length)
  return (finding) => {
    const { file, line } = finding
    if (file.startsWith(`${folder}/`) || file.startsWith(address)) return true
    // Whatever else is there is of other leaflets, or of pages that all leaflets share.
    if (leafletsFolder !== undefined && file.startsWith(leafletsFolder)) return false
    if (file.endsWith('.html')) return false
    // Data may also be in the options, which are no file.
    if (!isWarning(finding as Finding) || line === undefined || !existsSync(file)) return true
    return usesEntry(file, line, texts)
  }
}

/** Whether texts use the entry of a data file that a line is in: its key is among their words. */
function usesEntry(file: string, line: number, texts: Source[]): boolean {
  const above = readFileSync(file, 'utf8').split('\n').slice(0, line).reverse()
  const keys = above.flatMap(
    (text) => /^(?:"([^"]+)"|'([^']+)'|([^\s#'"-][^:]*)):/.exec(text)?.slice(1) ?? [],
  )
  const name = keys.find((one: string | undefined) => one !== undefined)
  if (name === undefined) return true
  return texts.some(({ contents }) => contents.toLowerCase().includes(name.toLowerCase()))
}
