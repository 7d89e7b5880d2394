import { join } from 'node:path'
import { createIndex } from 'pagefind'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import { makePages } from '../../scripts/pages.ts'
import { onGround } from '../speed/ground.ts'
import { fair } from '../speed/scripts.ts'

/** Builds the site of the working folder in a folder by Eleventy, Pagefind on all pages, and the fair script for the PDFs. No checks. */
export async function fairBuild(folder: string): Promise<void> {
  await makePages(folder)
  const { index } = await createIndex()
  if (!index) throw new Error('Pagefind does not start.')
  await index.addDirectory({ path: folder })
  await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  await onGround(folder, async (ground) => {
    for (const { job, bytes } of await fair(ground).make())
      await writeWhole(join(folder, job.file), bytes)
  })
}
