import { contentErrorBehind } from '../plugins/findings/finding.ts'
import { together } from './check/check.ts'
import type { Outcome } from './check/check.ts'
import { checkCurrency, checkSite, checkSources } from './check/index.ts'
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
 * free of errors. Throws a ContentError if the data is wrong, because nothing else can be checked then.
 */
export async function check({ links = false }: { links?: boolean } = {}): Promise<boolean> {
  const project = await readProject()
  const sources = checkSources(project)
  const outcome = together([
    sources,
    checkCurrency(project),
    notTwice(await checkItsPages(project), sources),
    { findings: links ? await checkLinks(project) : [] },
  ])
  for (const line of report(outcome)) say(line)
  return outcome.findings.every(isWarning)
}

async function checkItsPages(project: Project): Promise<Outcome> {
  try {
    return await withTemporaryFolder('check', async (folder) => {
      const made = await makePages(folder)
      return checkSite(made.site, project)
    })
  } catch (error) {
    const content = contentErrorBehind(error)
    if (!content) throw error
    return { findings: content.findings }
  }
}

/** Leaves out the mistakes of pages that a check of the texts has found already on the same line, such as a missing picture. */
function notTwice(outcome: Outcome, { findings: known }: Outcome): Outcome {
  const errors = new Set(known.filter((finding) => !isWarning(finding)).map(mistake))
  return {
    ...outcome,
    findings: outcome.findings.filter((finding) => !errors.has(mistake(finding))),
  }
}

/** A mistake and its line; a rule names its source at the end, in brackets, and Markdown does not. */
function mistake({ file, line, what }: Finding): string {
  return `${file}:${line} ${what.replace(/(?: \([^()]*\))?\.$/, '')}`
}
