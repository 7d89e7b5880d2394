import { readFileSync } from 'node:fs'
import { basename, relative, sep } from 'node:path'
import { readEdition } from './content/edition-file.ts'
import { editionNamed } from './content/editions.ts'
import { stopOn } from './findings/finding.ts'
import { editionFiles } from './host/drafts.ts'
import type { BuildEvent, EleventyConfig } from './host/eleventy.ts'
import { editionSpeaker } from './host/in-language.ts'
import { isOurFile, leafletsFolder } from './host/index.ts'
import type { Hosted } from './host/index.ts'
import { wholePage } from './host/whole-pages.ts'
import type { ReadOptions } from './options.ts'
import { publishesItself } from './publish-after.ts'
import { BuiltPage } from './site/built-pages.ts'

/**
 * Checks at the end of Eleventy's own build that the leaflets' pages have all words of their files: other tools of the site may
 * have changed them. Throws a ContentError. Our own commands check it with all else.
 */
export function checkAfter(
  config: EleventyConfig,
  { options, data, leftOut }: Pick<Hosted, 'data' | 'leftOut'> & { options: ReadOptions },
  { directories: { input, output }, results, runMode, outputMode }: BuildEvent,
): void {
  if (runMode !== 'build' || outputMode !== 'fs' || publishesItself(config)) return
  const written = results.flatMap(({ inputPath, outputPath }) =>
    outputPath && isOurFile(input, options, inputPath) ? [outputPath] : [],
  )
  const { facts, organisation } = data()
  const editions = editionFiles(leafletsFolder(input, options), leftOut).map((file) => ({
    file,
    contents: readEdition(file).contents,
  }))
  const lostOn = wholePage({
    ...{ editions, place: options.leaflets, facts, organisation },
    speaker: (file) => editionSpeaker(editionNamed(basename(file)) ?? {}, data(), options),
  })
  stopOn(
    written.flatMap((file) => {
      const name = relative(output, file).split(sep).join('/')
      return lostOn(new BuiltPage(name, () => readFileSync(file, 'utf8')))
    }),
  )
}
