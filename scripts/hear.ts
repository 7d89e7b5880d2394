import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathPrefixOf } from '../plugins/index.ts'
import { writeWhole } from '../plugins/files/write-whole.ts'
import { serveSite } from '../plugins/site/site-server.ts'
import { endOnSignal } from './end-on-signal.ts'
import { startOrca } from './hear/ear.ts'
import { withFirefox } from './hear/firefox.ts'
import { describeMissing, missingPrograms } from './hear/programs.ts'
import { withSession } from './hear/session.ts'
import { listenings } from './hear/site.ts'
import { transcriptText } from './hear/transcript.ts'
import { versions } from './hear/versions.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { UserError } from '../plugins/findings/user-error.ts'

const help = `hear [slug] [--site folder] [--output folder]

  writes down what the screen reader Orca says of a built leaflet in Firefox: of its pages, of the search and of a PDF

  slug      the leaflet's folder in src/leaflets; the first one unless told
  --site    the built site, _site unless told
  --output  where the transcripts go, docs/transcripts/orca unless told
`

/** Listens to a leaflet with Orca, and writes a transcript of each page. Throws where a program that it needs is missing. */
async function hear(slug: string | undefined, site: string, output: string): Promise<void> {
  const missing = missingPrograms(process.env.PATH ?? '')
  if (missing.length > 0) throw new UserError(describeMissing(missing))
  const prefix = pathPrefixOf('_data/site.yaml')
  const listening = await listenings(site, prefix, slug)
  const speaking = await versions()
  await mkdir(output, { recursive: true })
  const server = await serveSite(site, prefix)
  try {
    await withSession(async (session) => {
      const ear = await startOrca(session)
      for (const [index, { name, path, parts, way }] of listening.entries()) {
        say(`Listening to ${index + 1} of ${listening.length}: ${path}`)
        const passages = await withFirefox(session, ear, server.address + path, async (said) => {
          const opening = { did: 'Open', said }
          const rest = await way(ear, parts, opening)
          return [{ title: 'It opens', steps: [opening] }, ...rest]
        })
        const file = join(output, `${name}.txt`)
        await writeWhole(file, transcriptText({ path, passages }, speaking))
        say(`  ${file}`)
      }
    })
  } finally {
    await server.close()
  }
}

endOnSignal()
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: '_site' },
      output: { type: 'string', default: join('docs', 'transcripts', 'orca') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) process.stdout.write(help)
  else await hear(positionals[0], values.site, values.output)
} catch (error) {
  process.exitCode = failed(error)
}
