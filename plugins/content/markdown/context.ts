import type { Facts, Links, Organisation } from '../data/index.ts'
import { editionOf } from '../editions.ts'
import type { Edition } from '../editions.ts'
import type { EleventyPage } from '../page-data.ts'
import type { Finding } from '../../findings/finding.ts'
import { inEnglish, speakerOf } from '../../languages/languages.ts'
import type { Speaker } from '../../languages/language.ts'

/** What the Markdown rules know of the page that they work on. */
export interface Context {
  page: EleventyPage
  /** The edition whose text it is; undefined for a text that is no leaflet's. */
  edition: Edition | undefined
  /** The address of the page of hard words; empty where there is none. */
  wordsPage: string
  links: Links
  facts: Facts
  organisation: Organisation | undefined
  language: string
  /** What says the words that are no part of the text, in the language of the page. */
  speaker: Speaker
  /** The names of the facts that a line of the text states; lines count from 0. */
  stated: Map<number, string[]>
  /** The lines of the text as somebody wrote them. */
  written: string[]
  findings: Omit<Finding, 'file'>[]
  /** Is told what is wrong with the text, which is rendered all the same; without it, mistakes stop the rendering. */
  onFindings: ((findings: Finding[]) => void) | undefined
}

const contexts = new WeakMap<object, Context>()

/** Gives the context of a rendering; markdown-it's environment is the page and the site's data. */
export function contextOf(environment: unknown): Context {
  const data = environment as Partial<Context> & { site?: { language: string } }
  let context = contexts.get(data)
  if (!context) {
    const page = data.page ?? { url: '', inputPath: '', outputPath: '' }
    const language = data.site?.language ?? 'en-GB'
    context = {
      page,
      edition: data.edition ?? editionOf(page.inputPath),
      wordsPage: data.wordsPage ?? '/words/',
      links: data.links ?? {},
      facts: data.facts ?? {},
      organisation: data.organisation,
      language,
      speaker: data.speaker ?? speakerOf(language) ?? inEnglish,
      stated: new Map(),
      written: [],
      findings: [],
      onFindings: data.onFindings,
    }
    contexts.set(data, context)
  }
  return context
}

/** Notes a mistake at a token's place; `line` counts from 0 within the text, as markdown-it does, `column` from 1. */
export function note(
  environment: unknown,
  line: number | undefined,
  what: string,
  remedy: string,
  column = 1,
): void {
  contextOf(environment).findings.push({ line, column, what, remedy })
}
