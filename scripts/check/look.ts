import { editionOf } from '../../plugins/content/editions.ts'
import { makePages } from '../pages.ts'
import { settings } from '../settings.ts'
import { withTemporaryFolder } from '../temporary-folder.ts'
import { together } from './check.ts'
import type { Outcome } from './check.ts'
import { checkFinished } from './finished.ts'
import { foundIn, ordered, stages } from './found.ts'
import type { Found, Stage } from './found.ts'
import { checkDrafts, checkSite, checkTexts } from './index.ts'
import { concerns } from './one-leaflet.ts'
import { checkOutside } from './outside/index.ts'
import { readProject } from './project.ts'
import type { Project } from './project.ts'

/** What is looked at; texts and pages always. */
export interface Wish {
  /** Only what concerns the leaflet of this folder. */
  leaflet?: string | undefined
  /** Leaves out whatever needs a browser. */
  quick?: boolean
  /** Opens each web address that a page links to. */
  links?: boolean
}

/** What a check saw. */
export interface Looked {
  project: Project
  found: Found[]
  /** A line that sums up each text. */
  summary: string[]
  /** What was not checked although it was wanted, because something else is wrong. */
  unreached: Stage[]
}

/** Looks at everything that can be reached: what is wrong in one place is no reason not to look at the others. */
export async function look(wish: Wish = {}): Promise<Looked> {
  const project = await readProject()
  const { sources, currency } = checkTexts(project)
  const texts = together([sources, currency, checkDrafts(project)])
  const wanted: Stage[] = stages.filter(
    (stage) =>
      (stage !== 'web addresses' || wish.links === true) &&
      !(wish.quick === true && (stage === 'accessibility' || stage === 'pdfs')),
  )
  // Pages show the data: without it there are none.
  const canMake = project.broken.size === 0
  const found = ordered([
    ...foundIn('texts', texts),
    ...(canMake ? await lookAtPages(project, wanted, wish) : []),
    ...(canMake ? foundIn('pages', await checkPagesOfDrafts(project)) : []),
  ])
  const concerned = wish.leaflet === undefined ? undefined : concerns(project, wish.leaflet)
  return {
    project,
    found: concerned ? found.filter(concerned) : found,
    summary: texts.summary.filter(
      (line) => concerned?.({ file: line.split(' ')[0] ?? '' }) ?? true,
    ),
    unreached: canMake ? [] : wanted.filter((stage) => stage !== 'texts'),
  }
}

/** Makes the pages and looks at them, and at what is made of them. */
function lookAtPages(project: Project, wanted: Stage[], { leaflet }: Wish): Promise<Found[]> {
  return withTemporaryFolder('check', async (folder) => {
    const { options } = await settings()
    const { site, sourceOf, refused } = await makePages(folder, { staff: true })
    const isWanted = (stage: Stage) => wanted.includes(stage)
    const pages = together([{ findings: refused }, checkSite(site, project, sourceOf)])
    const found = foundIn('pages', pages)
    if (isWanted('pdfs')) {
      const at = leaflet === undefined ? '' : `${project.place.address.slice(1)}${leaflet}/`
      const { accessibility, pdfs } = await checkFinished(site, {
        ...{ leftOut: project.leftOut, strict: options.audit, sourceOf },
        only: (path) => path.startsWith(at),
      })
      found.push(...foundIn('accessibility', { findings: accessibility }))
      found.push(...foundIn('pdfs', { findings: pdfs }))
    }
    if (isWanted('web addresses'))
      found.push(...foundIn('web addresses', await checkOutside(site, project, sourceOf)))
    return found
  })
}

/** Checks the pages of drafts, which it makes beside the others. */
async function checkPagesOfDrafts(project: Project): Promise<Outcome> {
  const { leaflets, editions } = project.drafts
  if (leaflets.length === 0) return { findings: [] }
  const pages = editions.flatMap(({ file }) => editionOf(file, project.place)?.url.slice(1) ?? [])
  const ofDrafts = [...pages, ...editions.map(({ file }) => file)]
  const { refused, findings } = await withTemporaryFolder('check', async (folder) => {
    const made = await makePages(folder, { drafts: true })
    const { findings } = checkSite(made.site, project, made.sourceOf)
    return { refused: made.refused, findings }
  })
  return {
    findings: [],
    drafts: [...refused, ...findings].filter(({ file }) =>
      ofDrafts.some((place) => file.startsWith(place)),
    ),
  }
}
