import { existsSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import type { ZodType } from 'zod'
import { glossary, siteTexts, synonyms } from '../content/data/index.ts'
import type { Glossary, SiteTexts, Synonyms } from '../content/data/index.ts'
import { readText } from '../content/read-text.ts'
import { readYaml } from '../content/yaml.ts'
import { ContentError } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import { isLanguageTag } from '../languages/tags.ts'

/** What of a site's data there is in another language. */
export interface LanguageData {
  glossary?: Glossary
  synonyms?: Synonyms
  site?: SiteTexts
}

const schemas: Record<keyof LanguageData, ZodType> = { glossary, synonyms, site: siteTexts }

/** Reads the name of a data file in another language, like `glossary.cy.yaml`; gives undefined for any other name. */
export function languageDataNamed(
  file: string,
): { name: keyof LanguageData; language: string } | undefined {
  const [, name = '', language = ''] = /^([a-z]+)\.([A-Za-z\d-]+)\.yaml$/.exec(file) ?? []
  if (!Object.hasOwn(schemas, name) || !isLanguageTag(language)) return undefined
  return { name: name as keyof LanguageData, language }
}

/** Reads what of a site's data there is in other languages, and what is wrong with it. */
export function readLanguageData(folder: string): {
  value: Record<string, LanguageData>
  sources: { name: string; file: string; contents: string }[]
  findings: Finding[]
} {
  const value: Record<string, LanguageData> = {}
  const sources: { name: string; file: string; contents: string }[] = []
  const findings: Finding[] = []
  for (const entry of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const named = languageDataNamed(entry)
    if (!named) continue
    const { name, language } = named
    const file = posix.join(folder, entry)
    try {
      const contents = readText(file)
      const read = readYaml(contents, schemas[name], file)
      value[language] = { ...value[language], [name]: read }
      sources.push({ name, file, contents })
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      findings.push(...error.findings)
    }
  }
  return { value, sources, findings }
}
