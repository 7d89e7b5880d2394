import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createIndex } from 'pagefind'
import { wordsRead } from '../../plugins/formats/compare.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { contentErrorBehind, isWarning, stopOn } from '../../plugins/findings/finding.ts'
import { describeFinding } from '../../plugins/index.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { checkSite, checkSources } from '../../scripts/check/index.ts'
import { readProject } from '../../scripts/check/project.ts'
import { makePages } from '../../scripts/pages.ts'
import { fillProject } from '../../scripts/test/project.ts'
import { differences, judge } from '../help/judge.ts'
import type { Leaflet } from './leaflets.ts'
import { lostFrom, withoutFooter, notPainted } from './problems.ts'

const home = process.cwd()
// Pagefind's program keeps the working folder in which it is started, and those of the leaflets are removed.
const { index: ready } = await createIndex({})
await ready?.deleteIndex()
const nameOf = (index: number) => `leaflet-${index + 1}`

/** What every page's footer has to say, as the fixture's organisation has it. */
const footer = ['Testbury Advice', '01632 960 111']

/**
 * Publishes leaflets on one site and gives what is wrong with each, in words: a text that page, PDF or search have lost, a
 * page without its footer, or a message that keeps it from being published, such as of a PDF's structure. Word files and EPUBs are
 * made of the first `documents` alone; of all unless told.
 */
export async function tryLeaflets(
  leaflets: Leaflet[],
  documents = leaflets.length,
): Promise<string[][]> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'fuzz-'))
  const pictures = resolve('tests/fixtures/leaflets/short/pictures')
  try {
    fillProject(folder)
    rmSync(join(folder, 'src/leaflets'), { recursive: true })
    for (const name of ['glossary', 'synonyms'])
      writeFileSync(join(folder, '_data', `${name}.yaml`), '{}\n')
    leaflets.forEach(({ files }, index) => {
      const place = join(folder, 'src/leaflets', nameOf(index))
      cpSync(pictures, join(place, 'pictures'), { recursive: true })
      for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text)
    })
    process.chdir(folder)
    return await problemsOf(leaflets, documents)
  } finally {
    process.chdir(home)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function problemsOf(leaflets: Leaflet[], documents: number): Promise<string[][]> {
  const problems = leaflets.map((): string[] => [])
  const tell = (file: string, problem: string) => {
    const found = problems.findIndex((_, index) => file.includes(`/${nameOf(index)}/`))
    // What cannot be laid at one leaflet's door is told of all.
    for (const one of found < 0 ? problems : [problems[found]]) one?.push(problem)
  }
  await orTell(tell, async () => {
    const project = await readProject()
    stopOn(checkSources(project).findings)
    const { site, sourceOf } = await makePages('pages')
    stopOn(checkSite(site, project).findings)
    const searched = await searchedTexts(site)
    leaflets.forEach(({ texts }, index) => {
      const address = `leaflets/${nameOf(index)}/`
      for (const [path, wanted] of [
        [address, texts.full],
        [`${address}easy-read/`, texts.easyRead],
      ] as const) {
        const page =
          site.pages
            .find((one) => one.path === path)
            ?.document('main')
            .text() ?? ''
        problems[index]?.push(
          ...lostFrom(page, wanted, 'The page'),
          ...lostFrom(searched.get(`/${path}`) ?? '', wanted, 'The search'),
        )
      }
    })
    await orTell(tell, async () => {
      const withDocuments = leaflets.slice(0, documents).map((_, index) => nameOf(index))
      await makeFormats(site, { sourceOf, only: (job) => isTried(job, withDocuments) })
    })
    await Promise.all(
      leaflets.map(async ({ texts }, index) => {
        for (const [end, wanted] of [
          ['', texts.fullOnPaper],
          ['-easy-read', texts.easyRead],
        ] as const) {
          const name = nameOf(index)
          const file = join(site.folder, 'leaflets', name, `${name}${end}.pdf`)
          problems[index]?.push(...(await problemsOfPaper(file, wanted)))
        }
      }),
    )
  })
  return problems
}

/** The PDFs to read, and for some leaflets all that is not for printing alone. */
const isTried = ({ format, path }: Job, withDocuments: string[]) =>
  ['pdf', 'easy-read-pdf'].includes(format) ||
  (!['large-print', 'booklet', 'text'].includes(format) &&
    withDocuments.some((name) => path.includes(`/${name}/`)))

/** Tells the messages that keep leaflets from being published. */
async function orTell(
  tell: (file: string, problem: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    const content = contentErrorBehind(error)
    if (!content) throw error
    for (const finding of content.findings.filter((one) => !isWarning(one)))
      tell(`/${finding.file}/`, describeFinding(finding))
  }
}

async function problemsOfPaper(file: string, wanted: string[]): Promise<string[]> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return ['There is no PDF']
  const printed = await readPrinted(new Uint8Array(bytes))
  return [
    ...differences(await judge(new Uint8Array(bytes)), printed),
    ...lostFrom(wordsRead(printed.reading).join(' '), wanted, 'The PDF, as it is tagged,'),
    ...notPainted(
      printed.pages.flatMap(({ text }) => text),
      wanted,
      'The PDF, as it is painted,',
    ),
    ...withoutFooter(printed.pages, footer),
  ]
}

/** Gives the texts that Pagefind keeps of the pages, by their addresses. */
async function searchedTexts({ folder }: BuiltSite): Promise<Map<string, string>> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(errors.join('; '))
  await index.addDirectory({ path: resolve(folder) })
  const { files } = await index.getFiles()
  await index.deleteIndex()
  const fragments = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ content }) => {
      const text = gunzipSync(content).toString('utf8')
      return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string }
    })
  return new Map(fragments.map(({ url, content }) => [url, content]))
}
