import { join } from 'node:path'
import { createIndex } from 'pagefind'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import { pagePrefix } from '../../plugins/site/page-contract.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { failed } from '../../scripts/output/failed.ts'
import { makePages } from '../../scripts/pages.ts'
import { isPrinted } from './ground.ts'
import { naive } from './scripts.ts'

/** Builds the site of the working folder as most people would: Eleventy, Pagefind, a naive script for the PDFs. No checks. */
async function plainBuild(folder: string): Promise<void> {
  const { site } = await makePages(folder)
  const { index } = await createIndex()
  if (!index) throw new Error('Pagefind does not start.')
  await index.addDirectory({ path: folder })
  await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  const jobs = (await jobsOf(site)).filter(isPrinted)
  const [first] = jobs
  if (!first) throw new Error(`No page in ${folder} asks for a PDF.`)
  const server = await serveSite(folder, pagePrefix(first.page.contract.canonical, first.path))
  try {
    const script = await naive({ address: server.address, jobs, options: {} })
    for (const { job, bytes } of await script.make())
      await writeWhole(join(folder, job.file), bytes)
  } finally {
    await server.close()
  }
}

try {
  await plainBuild(process.argv[2] ?? '.cache/bench-plain')
  // Pagefind's program goes on waiting for work.
  process.exit()
} catch (error) {
  process.exitCode = failed(error)
}
