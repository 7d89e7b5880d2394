import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import { ContentError, describeFinding, isWarning } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import type { WrittenResult } from '../../plugins/host/eleventy.ts'
import { mistakeHtml, mistakesHtml } from '../../plugins/host/serving.ts'
import type { Serving } from '../../plugins/host/serving.ts'
import { checkDrafts, checkSources } from '../check/index.ts'
import { readProject } from '../check/project.ts'
import { say } from '../output/say.ts'

/**
 * Checks the texts of a site as a build would while it is served. Each mistake is said once in the terminal until it is fixed,
 * and is shown on the page of its file.
 */
export function mistakes(): Serving {
  let found: Finding[] = []
  let said = new Set<string>()
  return {
    tell: (findings) => {
      found.push(...findings)
    },
    written: async (pages) => {
      const all = new Map(
        [...found, ...(await mistakesInTexts())].map((one) => [describeFinding(one), one]),
      )
      found = []
      for (const line of all.keys()) if (!said.has(line)) say(line)
      if (said.size > 0 && all.size === 0) say('All is fixed.')
      said = new Set(all.keys())
      for (const page of pages) await showOn(page, [...all.values()])
    },
  }
}

/** Gives the errors that a build would stop on, of drafts too. */
async function mistakesInTexts(): Promise<Finding[]> {
  try {
    const project = await readProject()
    const { drafts } = checkDrafts(project)
    return [...checkSources(project).findings, ...drafts].filter((one) => !isWarning(one))
  } catch (error) {
    if (error instanceof ContentError) return error.findings
    throw error
  }
}

/** Shows on the page of a leaflet's file what is wrong with the file. */
async function showOn({ inputPath, outputPath }: WrittenResult, all: Finding[]): Promise<void> {
  const file = posix.normalize(inputPath)
  const ofPage = all.filter((one) => one.file === file)
  if (ofPage.length === 0 || !outputPath || !outputPath.endsWith('.html')) return
  const html = await readFile(outputPath, 'utf8')
  // What keeps a text from being shown is in its place already.
  const unseen = ofPage.filter((one) => !html.includes(mistakeHtml(one)))
  if (unseen.length === 0) return
  await writeWhole(
    outputPath,
    html.replace(/<main\b[^>]*>/u, (main) => `${main}${mistakesHtml(unseen)}`),
  )
}
