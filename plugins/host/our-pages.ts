import { relative, sep } from 'node:path'
import type { ReadOptions } from '../options.ts'
import type { BuiltPage, BuiltSite } from '../site/built-pages.ts'
import type { WrittenResult } from './eleventy.ts'
import { isOurFile } from './index.ts'

/** Where a site's files are, and what it has chosen. */
export interface Place {
  input: string
  options: ReadOptions
}

/** Gives the pages of a built site that Everyleaf has made, or whose formats it makes, by what Eleventy says that it has written. */
export function ourPages(
  { folder, pages }: BuiltSite,
  written: WrittenResult[],
  { input, options }: Place,
): BuiltPage[] {
  const ours = new Set(
    written.flatMap(({ inputPath, outputPath }) =>
      outputPath && isOurFile(input, options, inputPath)
        ? [relative(folder, outputPath).split(sep).join('/')]
        : [],
    ),
  )
  return pages.filter(({ file, contract }) => ours.has(file) || contract.alternates.length > 0)
}
