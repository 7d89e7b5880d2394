import { makeFormats } from '../../plugins/index.ts'
import type { Made } from '../../plugins/index.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { sourceOf } from '../source-of.ts'
import { progress } from './progress.ts'
import { say } from './say.ts'

/** Makes the formats of a built site's pages, or of those under `path`, and shows the progress. */
export async function printWithProgress(site: string | BuiltSite, path = ''): Promise<Made[]> {
  const bar = progress('Printing')
  try {
    return await makeFormats(site, {
      only: (job) => job.path.startsWith(path),
      sourceOf,
      onNotice: say,
      onMade: (made, done, total) => {
        bar.step(done, total, made.file)
      },
    })
  } finally {
    bar.end()
  }
}
