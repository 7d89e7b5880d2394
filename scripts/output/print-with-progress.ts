import { makeFormats } from '../../plugins/index.ts'
import type { Made } from '../../plugins/index.ts'
import type { MakeOptions } from '../../plugins/formats/index.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { progress } from './progress.ts'
import { say } from './say.ts'

/** Which pages are printed, and the files that they are made from. */
export interface PrintWish extends Pick<
  MakeOptions,
  'sourceOf' | 'into' | 'browser' | 'cache' | 'keepsAll' | 'drawnBefore' | 'fleet' | 'only'
> {
  /** Only the pages under this path on the site. */
  path?: string
}

/** Makes the formats of a built site's pages, and shows the progress. */
export async function printWithProgress(
  site: string | BuiltSite,
  { path = '', ...options }: PrintWish = {},
): Promise<Made[]> {
  const bar = progress('Printing')
  try {
    return await makeFormats(site, {
      only: (job) => job.path.startsWith(path),
      ...options,
      onNotice: say,
      onMade: (made, done, total) => {
        bar.step(done, total, made.file)
      },
    })
  } finally {
    bar.end()
  }
}
