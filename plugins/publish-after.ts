import { describeDrafts } from './content/drafts.ts'
import type { Draft } from './content/drafts.ts'
import { describeFigures, makeFormats } from './formats/index.ts'
import { publish } from './publish.ts'
import type { EleventyConfig } from './host/eleventy.ts'
import { describeFinding } from './findings/finding.ts'

const published = new WeakSet<EleventyConfig>()

/** Tells the plugin that whoever started Eleventy makes the formats and the search: our own build does so in a staging folder. */
export function publishMyself(config: EleventyConfig): void {
  published.add(config)
}

/** Makes formats and search at the end of Eleventy's own build, and says which drafts it left out. While it serves or watches, only its pages are made. */
export function publishAfter(config: EleventyConfig, leftOut: Map<string, Draft>): void {
  config.on('eleventy.after', async ({ directories, runMode, outputMode }) => {
    if (runMode !== 'build' || outputMode !== 'fs' || published.has(config)) return
    const { made, searchable, warnings } = await publish(directories.output, (site) =>
      makeFormats(site, { onNotice: say }),
    )
    for (const one of made) say(`${one.file}  ${describeFigures(one)}`)
    for (const warning of warnings) say(`Warning: ${describeFinding(warning)}`)
    say(`${made.length} PDFs, search over ${searchable} pages`)
    const drafts = describeDrafts([...leftOut])
    if (drafts !== undefined) say(drafts)
  })
}

function say(line: string): void {
  process.stdout.write(`[everyleaf] ${line}\n`)
}
