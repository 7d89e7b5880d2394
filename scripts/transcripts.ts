import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { keepTranscripts } from './transcripts/keep.ts'
import { hearSite, transcriptsOf } from './transcripts/hear-site.ts'
import { tagsOfSite } from './transcripts/tags-of-site.ts'

const site = '.cache/transcripts/_site'

/** Builds the site again and writes down what a screen reader makes of each page, and the tags of each PDF. */
async function transcripts(): Promise<void> {
  await build({ site })
  const made = new Map([...transcriptsOf(await hearSite(site)), ...(await tagsOfSite(site))])
  await keepTranscripts(made)
  say(`Wrote ${made.size} transcripts to docs/transcripts.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await transcripts()
  } catch (error) {
    process.exitCode = failed(error)
  }
}
