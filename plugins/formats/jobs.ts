import { readSite } from '../site/built-pages.ts'
import type { BuiltPage, BuiltSite } from '../site/built-pages.ts'
import { linkedFile } from '../site/page-contract.ts'

/** A format to make of a built page, as its page asks for it. */
export interface Job {
  page: BuiltPage
  /** The page's path on the site, without a slash before it. */
  path: string
  format: string
  /** The file to write, under the site's folder. */
  file: string
}

/** Gives the formats that the pages of a built site ask for by their `<link rel="alternate" data-format>`. */
export async function jobsOf(site: string | BuiltSite): Promise<Job[]> {
  const { pages } = await readSite(site)
  return pages.flatMap((page) => {
    const { path, contract } = page
    return contract.alternates.map(({ href, format }) => ({
      page,
      path,
      format,
      file: linkedFile(href, contract.canonical, path),
    }))
  })
}

/** Gives jobs by their pages, in the order in which these come. */
export function byPage(jobs: Job[]): Job[][] {
  const pages = new Map<string, Job[]>()
  for (const job of jobs) pages.set(job.path, [...(pages.get(job.path) ?? []), job])
  return [...pages.values()]
}
