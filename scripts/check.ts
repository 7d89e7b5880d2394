import { editionOf } from '../plugins/content/editions.ts'
import { contentErrorBehind } from '../plugins/findings/finding.ts'
import { together } from './check/check.ts'
import type { Outcome } from './check/check.ts'
import { checkCurrency, checkDrafts, checkSite, checkSources } from './check/index.ts'
import { checkLinks } from './check/links.ts'
import { readProject } from './check/project.ts'
import type { Project } from './check/project.ts'
import { report } from './check/report.ts'
import { isWarning } from '../plugins/index.ts'
import type { Finding } from '../plugins/index.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/**
 * Looks for mistakes in the data, the leaflets and the pages made from them, and prints what it found. Gives whether it is
 * free of errors; those of drafts do not count. Throws a ContentError if the data is wrong, because nothing else can be checked then.
 */
export async function check({ links = false }: { links?: boolean } = {}): Promise<boolean> {
  const project = await readProject()
  const sources = checkSources(project)
  const drafts = checkDrafts(project)
  const outcome = together([
    sources,
    checkCurrency(project),
    notTwice(await checkItsPages(project), sources),
    drafts,
    notTwice(await checkPagesOfDrafts(project), drafts),
    { findings: links ? await checkLinks(project) : [] },
  ])
  for (const line of report(outcome)) say(line)
  return outcome.findings.every(isWarning)
}

/** Checks the pages of drafts, which it makes beside the others. */
async function checkPagesOfDrafts(project: Project): Promise<Outcome> {
  const { leaflets, editions } = project.drafts
  if (leaflets.length === 0) return { findings: [] }
  const pages = editions.flatMap(({ file }) => editionOf(file, project.place)?.url.slice(1) ?? [])
  const ofDrafts = [...pages, ...editions.map(({ file }) => file)]
  const { findings } = await checkItsPages(project, { drafts: true })
  return {
    findings: [],
    drafts: findings.filter(({ file }) => ofDrafts.some((place) => file.startsWith(place))),
  }
}

async function checkItsPages(project: Project, given?: { drafts: boolean }): Promise<Outcome> {
  try {
    return await withTemporaryFolder('check', async (folder) => {
      const made = await makePages(folder, given)
      return checkSite(made.site, project)
    })
  } catch (error) {
    const content = contentErrorBehind(error)
    if (!content) throw error
    return { findings: content.findings }
  }
}

/** Leaves out the mistakes of pages that a check of the texts has found already on the same line, such as a missing picture. */
function notTwice(outcome: Outcome, { findings: known, drafts: knownOfDrafts = [] }: Outcome) {
  const errors = [...known, ...knownOfDrafts].filter((finding) => !isWarning(finding))
  const mistakes = new Set(errors.map(mistake))
  const isNew = (finding: Finding) => !mistakes.has(mistake(finding))
  const { findings, drafts = [] } = outcome
  return { ...outcome, findings: findings.filter(isNew), drafts: drafts.filter(isNew) }
}

/** A mistake and its line; a rule names its source at the end, in brackets, and Markdown does not. */
function mistake({ file, line, what }: Finding): string {
  return `${file}:${line} ${what.replace(/(?: \([^()]*\))?\.$/, '')}`
}
