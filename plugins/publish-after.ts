import { describeFigures, makeFormats } from './formats/index.ts'
import { publish } from './publish.ts'
import type { BuildEvent, EleventyConfig } from './host/eleventy.ts'
import { writtenSources } from './host/written-sources.ts'
import { describeFinding } from './findings/finding.ts'
import type { ReadOptions } from './options.ts'
import { indexAddress } from './search/index.ts'

const published = new WeakSet<EleventyConfig>()

/** Tells the plugin that whoever started Eleventy makes the formats and the search: our own build does so in a staging folder. */
export function publishMyself(config: EleventyConfig): void {
  published.add(config)
}

/** Makes formats and search at the end of Eleventy's own build. While it serves or watches, only its pages are made. */
export async function publishAfter(
  config: EleventyConfig,
  options: ReadOptions,
  { directories, results, runMode, outputMode }: BuildEvent,
): Promise<void> {
  if (runMode !== 'build' || outputMode !== 'fs' || published.has(config)) return
  const { made, searchable, warnings } = await publish(directories.output, {
    make: (site) =>
      makeFormats(site, {
        onNotice: say,
        sourceOf: writtenSources(results, directories.output),
      }),
    search: indexAddress(options),
  })
  for (const one of made) say(`${one.file}  ${describeFigures(one)}`)
  for (const warning of warnings) say(`Warning: ${describeFinding(warning)}`)
  const search = searchable === undefined ? 'no search' : `search over ${searchable} pages`
  say(`${made.length} PDFs, ${search}`)
}

function say(line: string): void {
  process.stdout.write(`[everyleaf] ${line}\n`)
}
