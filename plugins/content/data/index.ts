import { basename } from 'node:path'
import { z } from 'zod'
import type { ZodType } from 'zod'
import { readYaml } from '../yaml.ts'
import type { Fill } from '../yaml.ts'
import { accessibility } from './accessibility.ts'
import { facts } from './facts.ts'
import { glossary } from './glossary.ts'
import { links } from './links.ts'
import { organisation } from './organisation.ts'
import { site, siteTexts } from './site.ts'
import { synonyms } from './synonyms.ts'

export type { Accessibility } from './accessibility.ts'
export type { Fact, Facts } from './facts.ts'
export type { Glossary } from './glossary.ts'
export type { Links } from './links.ts'
export type { Organisation } from './organisation.ts'
export type { Site, SiteTexts } from './site.ts'
export type { Synonyms } from './synonyms.ts'
export type { Names } from './names.ts'
export { namesOf, stateNames } from './names.ts'
export type { Contact, ContactKind } from './contacts.ts'
export { contactOf, isDemonstration, mainContact, organisationIn } from './organisation.ts'
export { accessibility, facts, glossary, links, organisation, site, siteTexts, synonyms }

/** The files of `_data` that Everyleaf reads, and the schema of each. */
export const schemas: Record<string, ZodType> = {
  'organisation.yaml': organisation,
  'site.yaml': site,
  'links.yaml': links,
  'glossary.yaml': glossary,
  'facts.yaml': facts,
  'synonyms.yaml': synonyms,
  'accessibility.yaml': accessibility,
}

/** Reads one file of `_data`, its texts filled in by `fill`; files without a schema are read as they are. Throws a ContentError. */
export function readData(text: string, file: string, fill?: Fill): unknown {
  const schema = schemas[basename(file)]
  return readYaml(text, schema ?? z.unknown(), file, 1, fill)
}
