import { site } from './data/index.ts'
import type { Site } from './data/index.ts'
import { readText } from './read-text.ts'
import { readYaml } from './yaml.ts'

/** Gives the path prefix of a site, with a slash at both ends, from the public address in its `site.yaml`. */
export function pathPrefixOf(siteFile: string): string {
  const { address } = readYaml(readText(siteFile), site, siteFile)
  return new URL(address).pathname
}

/** Gives the public address of a page from its path on the site. */
export function publicAddress(path: string, { address }: Pick<Site, 'address'>): string {
  return new URL(path.replace(/^\//, ''), address).href
}
