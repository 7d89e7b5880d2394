import { checkData } from './check/data.ts'
import { checkLinks } from './check/links.ts'
import { checkPages } from './check/pages.ts'
import { stopOn } from './check/stop-on.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/** Looks for mistakes in the data, the leaflets and the pages made of them; throws a ContentError with what it found. */
export async function check({ links = false }: { links?: boolean } = {}): Promise<void> {
  stopOn(await checkData('_data'))
  await withTemporaryFolder('check', async (folder) => {
    await makePages(folder)
    stopOn(await checkPages(folder))
  })
  if (links) stopOn(await checkLinks('_data/links.yaml'))
  say('Nothing to mend.')
}
