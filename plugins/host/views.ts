import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { easyReadFilters } from '../easy-read/index.ts'
import { formatFilters } from '../formats/index.ts'
import type { Format } from '../formats/index.ts'
import { leafletFilters } from '../content/index.ts'
import { longDate } from '../languages/dates.ts'
import { labelOf, own } from './own-words.ts'
import { either, say } from './say.ts'
import { reviewFilters } from '../review/index.ts'
import { searchTexts } from '../search/texts.ts'
import { packageFolder } from './package-folder.ts'
import { siteFilters } from './site-filters.ts'

/** Renders Everyleaf's templates. */
export interface Views {
  /** Gives what a template's text makes of its context; `formats` are those of the page where it has others than the leaflets. */
  render(template: string, context: object, formats?: Format[]): string
  /** Forgets the templates that it has read, so that changed files are read again. */
  forget(): void
}

/**
 * Everyleaf's own Nunjucks, so that its filters and data never meet the host's. A template of the host in the folder
 * `everyleaf` of its includes is used in place of ours of the same name.
 */
export function views(includes: string, pathPrefix: string, ofLeaflets: Format[]): Views {
  const folders = [join(includes, 'everyleaf'), join(packageFolder(), '_includes')]
  const create = (formats: Format[]) => {
    // Only so do errors keep their cause: a mistake in the content has to be told from a bug.
    const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
      dev: true,
    })
    environment.addFilter('url', (address: string) => withPrefix(address, pathPrefix))
    environment.addFilter('longDate', longDate)
    environment.addFilter('say', say)
    environment.addFilter('either', either)
    environment.addFilter('own', own)
    environment.addFilter('labelOf', labelOf)
    environment.addFilter('searchTexts', searchTexts)
    for (const add of [leafletFilters, easyReadFilters, reviewFilters, siteFilters])
      add(environment)
    formatFilters(environment, formats)
    return environment
  }
  const created = new Map<string, nunjucks.Environment>()
  const withFormats = (formats: Format[]) => {
    const names = formats.map(({ name }) => name).join()
    const environment = created.get(names) ?? create(formats)
    created.set(names, environment)
    return environment
  }
  return {
    render: (template, context, formats = ofLeaflets) =>
      withFormats(formats).renderString(template, context),
    forget() {
      created.clear()
    },
  }
}

/** Gives an address on the site with the path prefix before it. */
export function withPrefix(address: string, pathPrefix: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address
  return pathPrefix + address.slice(1)
}
