import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { checkSite, checkTexts } from '../../scripts/check/index.ts'
import { readProject } from '../../scripts/check/project.ts'
import { describeFailure } from '../../scripts/output/failed.ts'
import { makePages } from '../../scripts/pages.ts'
import { describeFinding, isWarning } from '../../plugins/index.ts'
import { contentErrorBehind, inOrder, stopOn } from '../../plugins/findings/finding.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { wordsRead } from '../../plugins/formats/compare.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'

/** What came of a case. */
export interface Tried {
  /** The messages that keep it from being published, and the stage that told them. */
  refused?: { stage: 'pages' | 'print'; messages: string[] }
  warned: string[]
  /** The texts of what was published. */
  page: string
  'easy read': string
  paper: string
  /** An error that is not for people: a bug of ours. */
  crashed?: string
}

const nothing = { warned: [], page: '', 'easy read': '', paper: '' }
const home = process.cwd()

/** Tries the projects in the folders that come in by the line, one after the other; gives what came of each as a line. */
for await (const folder of createInterface({ input: process.stdin })) {
  process.chdir(join(home, folder))
  const tried: Tried = await tryProject().catch((error: unknown) => ({
    ...nothing,
    crashed: describeFailure(error),
  }))
  await copied()
  process.chdir(home)
  process.stdout.write(`tried ${JSON.stringify(tried)}\n`)
}

/** Waits for what Eleventy copies while a page is refused: it needs the project's folder. */
async function copied(): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await setTimeout(5)
    const isBusy = process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'))
    quiet = isBusy ? 0 : quiet + 1
  }
}

async function tryProject(): Promise<Tried> {
  const warned: string[] = []
  let stage: 'pages' | 'print' = 'pages'
  try {
    const project = await readProject()
    const { sources, currency } = checkTexts(project)
    const findings = [...sources.findings, ...currency.findings]
    warned.push(...findings.filter(isWarning).map(describeFinding))
    stopOn(inOrder(findings))
    const pages = await makePages('pages')
    stopOn(inOrder(pages.refused))
    const checked = inOrder(checkSite(pages.site, project, pages.sourceOf).findings)
    stopOn(checked)
    warned.push(...checked.filter(isWarning).map(describeFinding))
    stage = 'print'
    const made = await makeFormats(pages.site, {
      sourceOf: pages.sourceOf,
      only: ({ format }) => !['large-print', 'booklet'].includes(format),
    })
    warned.push(...made.flatMap((one) => one.findings.map(describeFinding)))
    const main = (end: string) =>
      pages.site.pages.find(({ path }) => path.endsWith(`leaflets/short/${end}`))
    const paper = made.find(({ format }) => format === 'pdf')
    const printed = paper && (await readFile(join(pages.site.folder, paper.file)))
    return {
      warned,
      page: main('')?.document('main').text() ?? '',
      'easy read': main('easy-read/')?.document('main').text() ?? '',
      paper: printed
        ? wordsRead((await readPrinted(new Uint8Array(printed))).reading).join(' ')
        : '',
    }
  } catch (error) {
    const content = contentErrorBehind(error)
    if (!content) throw error
    const messages = content.findings.filter((finding) => !isWarning(finding)).map(describeFinding)
    return { ...nothing, warned, refused: { stage, messages } }
  }
}
